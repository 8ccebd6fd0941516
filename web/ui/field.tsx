import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components'

/** A labelled text field; the error is ours, in the reader's language, and stands at the field. */
export function Field({ label, description, error, inputMode, ...props }: TextFieldProps & { label: string; description?: string; error?: string | undefined }) {
  return (
    <TextField {...props} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <Label>{label}</Label>
      <Input inputMode={inputMode} />
      {description && <Text slot="description">{description}</Text>}
      <FieldError>{error}</FieldError>
    </TextField>
  )
}
