/** Eleventy’s configuration: templates in TypeScript below `layouts/`, given the site as their data. */
import type { UserConfig } from "@11ty/eleventy";
import { loadSite } from "./scripts/site/load-site.ts";

export default function configure(config: UserConfig): object {
  config.addExtension(["11ty.ts"], { key: "11ty.js" });
  config.addTemplateFormats(["11ty.ts"]);
  if (!("site" in config.globalData)) config.addGlobalData("site", () => loadSite("content", "_site"));
  return { dir: { input: "layouts" } };
}
