import { useLooks } from '../../looks/look-queries.ts';

/** Address of the logo of a look, where it has one. It crosses once, and not with the pages. */
export function useLogo(lookId: string): string | undefined {
  const logo = useLooks().data?.find(({ id }) => id === lookId)?.definition.logo;
  return logo === undefined ? undefined : `data:${logo.mediaType};base64,${logo.data}`;
}
