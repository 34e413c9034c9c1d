/** Bytes of the initialisation vector of AES-GCM. @see NIST SP 800-38D, 5.2.1.1 */
const VECTOR_LENGTH = 12;

/** Encrypts what a window keeps, so that the browser's own files hold nothing to read. */
export interface DraftCipher {
  /** Gives the vector followed by the cipher text. */
  seal(value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws where the bytes were not sealed under this key, or were changed */
  open(bytes: Uint8Array<ArrayBuffer>): Promise<unknown>;
}

/** Makes the cipher from the core's key: 32 bytes in base64. AES-256-GCM with a random vector for every record. */
export async function createDraftCipher(keyBase64: string): Promise<DraftCipher> {
  const bytes = Uint8Array.from(atob(keyBase64), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    async seal(value) {
      const vector = crypto.getRandomValues(new Uint8Array(VECTOR_LENGTH));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const cipherText = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: vector }, key, plain);
      const sealed = new Uint8Array(VECTOR_LENGTH + cipherText.byteLength);
      sealed.set(vector);
      sealed.set(new Uint8Array(cipherText), VECTOR_LENGTH);
      return sealed;
    },
    async open(sealed) {
      const iv = sealed.subarray(0, VECTOR_LENGTH);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed.subarray(VECTOR_LENGTH));
      return JSON.parse(new TextDecoder().decode(plain));
    },
  };
}
