/** Shows what the templates made. Under the site’s policy no other text becomes markup, from wherever it comes. */
import { below } from "../../below-path.ts";
import type { Html } from "../../html.ts";
import { onHost } from "../base.ts";

/** The part of Trusted Types (https://www.w3.org/TR/trusted-types/) that is used; browsers of before 2026 may lack it. */
type TrustedTypes = {
  createPolicy: (name: string, rules: { createHTML: (markup: string) => string | null }) => unknown;
};

/** The markup that is being shown. */
let allowed: string | null = null;
let hasPolicy = false;

/** Replaces the content of an element by markup of the `html` tag, which has escaped every text in it. */
export function showMarkup(place: HTMLElement, made: Html): void {
  allowMarkup();
  allowed = below(onHost(""), String(made));
  place.innerHTML = allowed;
  allowed = null;
}

function allowMarkup(): void {
  // A policy can be made once.
  if (hasPolicy) return;
  hasPolicy = true;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createHTML: (markup) => (markup === allowed ? markup : null),
  });
}
