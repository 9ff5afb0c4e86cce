/** The search page when its index cannot be loaded. */
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { searchInBrowser } from "../support/search-in-browser.ts";

const shown = searchInBrowser();
const { site, goTo, found, box } = shown;

describe("where the search fails", () => {
  it.each(["pagefind", "search/index"])(
    "says that the index in %s is missing, and works once it is there again",
    async (folder) => {
      await rename(join(shown.folder, folder), join(shown.folder, "elsewhere"));
      try {
        await goTo("/search/?q=core");
        await found("The search did not work");
        expect(await site.page.locator("#search-notes").innerText()).toContain(
          "The letters may still have what you are looking for",
        );
      } finally {
        await rename(join(shown.folder, "elsewhere"), join(shown.folder, folder));
      }
      await site.page.getByRole("button", { name: "Try again" }).click();
      await found("3 paragraphs");
    },
  );

  it("does not say that nothing was found when only its part of the index is missing", async () => {
    await site.page.route("**/*.pf_index", (route) => route.abort());
    await goTo("/search/?q=core");
    await found("The search did not work");
    await site.page.unroute("**/*.pf_index");
    await site.page.getByRole("button", { name: "Try again" }).click();
    await found("3 paragraphs");
  });

  it("says that the device is offline, and searches when it is online again", async () => {
    await goTo("/search/");
    await site.page.context().setOffline(true);
    await box().fill("core");
    await box().press("Enter");
    await found("The search did not work");
    expect(await site.page.locator("#search-notes").innerText()).toContain("offline");
    await site.page.context().setOffline(false);
    await site.page.getByRole("button", { name: "Try again" }).click();
    await found("3 paragraphs");
  });
});
