/** The rules of html-validate that pages must follow: all that it recommends, except those named here. */
import type { ConfigData } from "html-validate";

/** Rules that are off, each with the reason. */
export const rulesOff: Readonly<Record<string, string>> = {
  "long-title":
    "a letter’s title names authority, visit and days, so that no two are the same; cut to 70 characters it would not",
  "no-implicit-button-type": "a button in a form submits it, which is what a button without a type is for",
  "heading-level": "the check of the structure reports it together with the level to use",
  "svg-focusable": "was for Internet Explorer; html-validate has deprecated it",
  void: "html-validate has deprecated it in favour of void-style and void-content, which are on",
};

/** html-validate’s configuration. The order of the presets is such that none turns off a rule of another. */
export const markupRules = {
  root: true,
  extends: [
    "html-validate:standard",
    "html-validate:a11y",
    "html-validate:recommended",
    "html-validate:document",
  ],
  elements: ["html5"],
  rules: {
    ...Object.fromEntries(Object.keys(rulesOff).map((rule) => [rule, "off"])),
    "doctype-style": ["error", { style: "lowercase" }],
    // The site’s own files need no such guard, and its content policy allows no others.
    "require-sri": ["error", { target: "crossorigin" }],
  },
} satisfies ConfigData;
