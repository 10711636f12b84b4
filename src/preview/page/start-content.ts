/** What the page opens with, as the server tells it. */
export interface StartContent {
  readonly name: string;
  readonly files: readonly (OfferedFile & {
    /** The sheet that is reported on; null: all of them are opened. */
    readonly sheet: string | null;
  })[];
  /** Choices of the command line for a report; null leaves building it to the visitor. */
  readonly choices: object | null;
  readonly samples: readonly Sample[];
}

export interface OfferedFile {
  readonly name: string;
  readonly url: string;
}

/** Campaigns to try the add-on with. */
export interface Sample extends OfferedFile {
  /** In its own words. */
  readonly language: string;
}
