/** A link as templates take it. */
export type LinkView = { text: string; url: string };
