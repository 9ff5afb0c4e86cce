/** Lets Pagefind start its worker: under the site’s policy no other text becomes a script, from wherever it comes. */
import { pagefindWorkerFile } from "../../../../scripts/search/shared/pagefind-files.ts";
import { onHost } from "../../base.ts";

/** The part of Trusted Types (https://www.w3.org/TR/trusted-types/) that is used; browsers of before 2026 may lack it. */
type TrustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown;
};

let isAllowed = false;

/** Allows the one address, for whoever asks, until the page is left. */
export function allowPagefindWorker(): void {
  // A policy can be made once.
  if (isAllowed) return;
  isAllowed = true;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const allowed = new URL(onHost(pagefindWorkerFile), location.href).href;
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (new URL(address, location.href).href === allowed ? address : null),
  });
}
