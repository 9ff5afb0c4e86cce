import { describe, expect, it } from "vitest";
import { letterMetadata } from "../../../scripts/site/views/letter-metadata.ts";
import { letterOf, recordWith } from "../../support/archives.ts";
import { settings } from "../../support/vocabulary.ts";

const themes = [
  { slug: "core-groups", name: "Core groups", description: "Meetings.", phrases: ["core group"] },
];
const context = { settings, themes, originalUrl: "/letters/leeds/2019-01-29-focused-visit-original.pdf" };
const letter = letterOf(recordWith({}));

describe("the metadata of a letter", () => {
  it("is a report by Ofsted on an authority in schema.org’s terms", () => {
    expect(JSON.parse(letterMetadata(letter, context).jsonLd)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Report",
      "@id": "https://letters.example.org/letters/leeds/2019-01-29-focused-visit/",
      name: "Focused visit to Leeds children’s services",
      dateCreated: "2019-03-04",
      temporalCoverage: "2019-01-29/2019-01-30",
      author: { "@type": "GovernmentOrganization", name: "Ofsted" },
      about: { "@type": "GovernmentOrganization", name: "Leeds children’s services" },
      contributor: [
        { "@type": "Person", name: "Ada Example", jobTitle: "HMI" },
        { "@type": "Person", name: "Ben Sample", jobTitle: "Ofsted Inspector" },
      ],
      keywords: "Core groups",
      encoding: { encodingFormat: "application/pdf", sha256: "0".repeat(64), contentSize: "12345 B" },
    });
  });

  it("cannot end the element that it is in", () => {
    const { jsonLd } = letterMetadata(letterOf(recordWith({ title: "</script><b>" })), context);
    expect(jsonLd).not.toContain("<");
    expect(JSON.parse(jsonLd).name).toBe("</script><b>");
  });

  it("names for reference managers what is known, and nothing else", () => {
    expect(Object.fromEntries(letterMetadata(letter, context).highwire)).toEqual({
      citation_title: "Focused visit to Leeds children’s services",
      citation_author: "Ofsted",
      citation_technical_report_institution: "Ofsted",
      citation_publication_date: "2019/03/04",
      citation_language: "en-GB",
      citation_public_url: "https://letters.example.org/letters/leeds/2019-01-29-focused-visit/",
      citation_pdf_url: "https://letters.example.org/letters/leeds/2019-01-29-focused-visit-original.pdf",
    });
    const undated = letterOf(recordWith({ letterDate: null }));
    const names = letterMetadata(undated, { ...context, originalUrl: null }).highwire.map(([name]) => name);
    expect(names).not.toContain("citation_publication_date");
    expect(names).not.toContain("citation_pdf_url");
  });
});
