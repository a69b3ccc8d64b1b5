const keyOf = (print) => `puente-upload ${print}`;

/**
 * Where the pieces of a file went, for this window alone and as long as it is open: who picks the same file again goes on
 * where it stopped. Its name is not kept. A window that may keep nothing begins anew.
 */
export const addresses = {
  findAllUploads: async () => [],
  async findUploadsByFingerprint(print) {
    const uploadUrl = storage()?.getItem(keyOf(print));
    return uploadUrl ? [{ uploadUrl, urlStorageKey: keyOf(print) }] : [];
  },
  async addUpload(print, { uploadUrl }) {
    storage()?.setItem(keyOf(print), uploadUrl);
    return keyOf(print);
  },
  async removeUpload(key) {
    storage()?.removeItem(key);
  },
};

function storage() {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

/** What tells a file from others, without saying what it is. */
export async function printOf(file, { endpoint }) {
  const facts = [endpoint, file.name, file.type, file.size, file.lastModified].join('\n');
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new globalThis.TextEncoder().encode(facts));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
