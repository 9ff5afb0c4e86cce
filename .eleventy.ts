/** Eleventy’s configuration: templates in TypeScript below `layouts/`; `scripts/build.ts` gives them the site as data. */
import type { UserConfig } from "@11ty/eleventy";

export default function configure(config: UserConfig): object {
  config.addExtension(["11ty.ts"], { key: "11ty.js" });
  return { dir: { input: "layouts" }, templateFormats: ["11ty.ts"] };
}
