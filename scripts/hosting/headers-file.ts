/**
 * The headers of `netlify.toml` in the form of other hosts.
 *
 * `scripts/hosting/` holds what hosts need besides the site; it may import `scripts/util/` and `scripts/serve/`.
 */
import { readHeaderRules } from "../serve/header-rules.ts";

/**
 * The file `_headers` that Cloudflare Pages reads: https://developers.cloudflare.com/pages/configuration/headers/
 * @param netlifyToml the text of `netlify.toml`
 */
export function headersFile(netlifyToml: string): string {
  return readHeaderRules(netlifyToml)
    .map(({ from, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${from}\n${lines.join("")}`;
    })
    .join("");
}
