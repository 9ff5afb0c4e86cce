/** A link as templates are given it. */
export type LinkView = { text: string; url: string };
