/** Files of more bytes wait, on a connection on which every byte costs, until somebody asks for them. */
export const SMALL_FILE_BYTES = 256_000;
