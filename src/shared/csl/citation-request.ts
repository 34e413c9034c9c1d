/** One item cited, and where in it. */
export interface CiteRequest {
  readonly id: string;
  readonly locator?: string;
  /** What the locator counts, a term of CSL: "page" where it is absent, "paragraph". */
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The text around it names the author. */
  readonly suppressAuthor?: boolean;
  readonly authorOnly?: boolean;
}

/** What stands in one place of a document: a note, or what is in brackets in its text. */
export interface CitationRequest {
  readonly cites: readonly CiteRequest[];
  /** Number of its note; 0 for one in the text. */
  readonly noteNumber: number;
}
