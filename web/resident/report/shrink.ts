const longest_px = 1280
const quality = 0.75

/** The picture as a small JPEG of its pixels alone, as a data URL: what the camera wrote into the file stays on the phone. Null: it is no picture that the browser can open. */
export async function shrunk(file: Blob): Promise<string | null> {
  const image = await opened(file)
  if (!image) return null
  const scale = Math.min(1, longest_px / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality)
}

/** An image element turns the picture upright, as createImageBitmap of older browsers does not. */
async function opened(file: Blob): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return image
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}
