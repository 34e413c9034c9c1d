/** Name of the section that says what changed. */
export const CHANGES_BOOKMARK = 'changes';
