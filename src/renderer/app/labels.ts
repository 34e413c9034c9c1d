import { PACK_LABELS } from '../../shared/pack/labels.ts';

/** Names of kinds, statuses, topics and relations, as the pack prints them. */
export const LABELS = PACK_LABELS.en;
