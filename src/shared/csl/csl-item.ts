/** A person, or (with `literal`) a body, as CSL has them. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly droppingParticle?: string;
  readonly nonDroppingParticle?: string;
  readonly suffix?: string;
  readonly commaSuffix?: boolean;
  readonly staticOrdering?: boolean;
  readonly literal?: string;
}

/** A day, month, season or year; a season is 1 (spring) to 4. */
export interface CslDay {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: number;
}
export interface CslDate {
  readonly start?: CslDay;
  readonly end?: CslDay;
  /** It goes on: a range without an end. */
  readonly isOpen?: true;
  readonly isCirca: boolean;
  readonly literal?: string;
}

/**
 * A published thing as citation styles know it: its variables by their names, as far as it has them.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly language?: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, readonly CslName[]>>;
  readonly dates: Readonly<Record<string, CslDate>>;
}

export const NAME_VARIABLES: ReadonlySet<string> = new Set(
  `author chair collection-editor compiler composer container-author contributor curator director editor editor-translator
  editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer
  producer recipient reviewed-author script-writer series-creator translator`.split(/\s+/),
);
export const DATE_VARIABLES: ReadonlySet<string> = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
);
export const NUMBER_VARIABLES: ReadonlySet<string> = new Set(
  `chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version volume`.split(
    /\s+/,
  ),
);
