import { singlePage } from "../template.ts";

export default singlePage("/_redirects", (site) => site.netlifyRedirects);
