const SIGNATURES = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
] as const;

/** Whether bytes are PNG or JPEG, by how they begin; `undefined` where they are neither. */
export function pictureTypeOf(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}
