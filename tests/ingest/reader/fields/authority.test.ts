import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

const fieldsOf = (words: Parameters<typeof letterText>[0]) => readWords(letterText(words)).fields;

describe("the authority is read from", () => {
  it.each([
    ["Focused visit to the London Borough of Lewisham’s children’s services", "lewisham"],
    ["Focused visit to Kingston-upon-Thames children’s services", "kingston-upon-thames"],
    ["Focused visit to Telford & Wrekin children’s services.", "telford-and-wrekin"],
    ["Focused visit to East Riding local authority children’s services", "east-riding-of-yorkshire"],
    ["Focused visit to St Helen’s children’s services", "st-helens"],
    ["Focused visit to North East Lincolnshire children’s services", "north-east-lincolnshire"],
    ["Monitoring visit of Hull City Council children’s services", "kingston-upon-hull"],
    ["Focused visit to Slough Children First", "slough"],
    ["Focused visit to Southend-On-Sea Borough council children’s services", "southend-on-sea"],
    ["Monitoring visit to Derby City Council children’s services", "derby"],
  ])("‘%s’", (title, slug) => {
    const visit =
      "This letter summarises the findings of the visit on 29 January 2019. The inspectors were Ada Example HMI.";
    expect(fieldsOf({ head: [], title, opening: [visit] }).authority).toBe(slug);
  });

  it("the first paragraph where the title names none", () => {
    expect(fieldsOf({ head: [], title: "Focused visit to children’s services" }).authority).toBe("leeds");
  });

  it("the address where nothing else names one, and a doubt says so", () => {
    const { fields, doubts } = readWords(
      letterText({
        title: "Monitoring visit to children’s services",
        opening: ["This letter summarises the findings of the monitoring visit on 29 January 2019."],
      }),
    );
    expect(fields.authority).toBe("leeds");
    expect(doubts).toContainEqual({ field: "authority", message: "only the address names Leeds" });
  });

  it("the title, with a doubt where the first paragraph names another beside it", () => {
    const { fields, doubts } = readWords(
      letterText({
        title: "Monitoring visit to North and West Northamptonshire children’s services",
        opening: [
          "This letter summarises the findings of the monitoring visit to North Northamptonshire and West Northamptonshire on 29 January 2022.",
        ],
      }),
    );
    expect(fields.authority).toBe("west-northamptonshire");
    expect(doubts).toContainEqual({
      field: "authority",
      message: "the first paragraph names North Northamptonshire beside West Northamptonshire",
    });
  });

  it("neither where the two name different ones", () => {
    const { fields, doubts } = readWords(
      letterText({ title: "Monitoring visit to Bradford children’s services" }),
    );
    expect(fields.authority).toBeNull();
    expect(doubts).toContainEqual({
      field: "authority",
      message: "the title names Bradford, the first paragraph Leeds",
    });
  });
});
