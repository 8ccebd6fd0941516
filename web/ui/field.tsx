import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'

/** A labelled text field; the error is ours, in the reader's language, and stands at the field. */
export function Field({
  label,
  description,
  error,
  inputMode,
  isLong,
  ...props
}: TextFieldProps & { label: string; description?: string; error?: string | undefined; isLong?: boolean }) {
  return (
    <TextField {...props} className="field" isInvalid={error !== undefined} validationBehavior="aria">
      <Label>{label}</Label>
      {isLong ? <TextArea rows={3} /> : <Input inputMode={inputMode} />}
      {description && <Text slot="description">{description}</Text>}
      <FieldError>{error}</FieldError>
    </TextField>
  )
}
