import { urls } from "../../scripts/letter/urls.ts";
import { singlePage } from "../template.ts";

export default singlePage(
  "/robots.txt",
  (site) => `User-agent: *\nAllow: /\nSitemap: ${site.address}${urls.sitemap}\n`,
);
