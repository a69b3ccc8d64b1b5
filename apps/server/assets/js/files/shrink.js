/** Enough to read a photographed page. */
const LONGEST_SIDE = 2_000;
const QUALITY = 0.85;
/** What the server takes as it is; other images only get there if this browser can read them. */
const TAKEN = /^image\/(?:jpeg|png|webp)$/;

/** A photograph as small as it needs to be; whatever this browser cannot read goes as it is. */
export async function shrunk(file) {
  if (!file.type.startsWith('image/')) return file;
  try {
    const drawn = await drawnAnew(file);
    return drawn && (drawn.size < file.size || !TAKEN.test(file.type)) ? named(drawn, file) : file;
  } catch {
    return file;
  }
}

async function drawnAnew(file) {
  const image = await globalThis.createImageBitmap(file);
  const share = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * share);
  canvas.height = Math.round(image.height * share);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
}

const named = (drawn, { name, lastModified }) =>
  new globalThis.File([drawn], `${name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg', lastModified });
