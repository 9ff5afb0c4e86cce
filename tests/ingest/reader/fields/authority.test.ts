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
      message: "the first paragraph names North Northamptonshire as well as West Northamptonshire",
    });
  });

  it("neither where the two name different ones", () => {
    const { fields, doubts } = readWords(
      letterText({ title: "Monitoring visit to Bradford children’s services" }),
    );
    expect(fields.authority).toBeNull();
    expect(doubts).toContainEqual({
      field: "authority",
      message: "the title names Bradford, but the first paragraph names Leeds",
    });
  });
});

describe("whom a letter is about is read from", () => {
  it.each([
    [
      "Monitoring visit to Bournemouth, Christchurch and Poole Council children’s services",
      "to Bournemouth, Christchurch and Poole",
      2018,
      "bournemouth-christchurch-and-poole",
    ],
    [
      "Monitoring visit to BCP Council children’s services",
      "to BCP Council",
      2018,
      "bournemouth-christchurch-and-poole",
    ],
    ["Monitoring visit of Northamptonshire County Council", "to Northamptonshire", 2018, "northamptonshire"],
    ["Monitoring visit to Dorset children’s services", "to Dorset", 2018, "dorset"],
    [
      "Monitoring visit to the Royal Borough of Windsor and Maidenhead children’s services",
      "to Windsor and Maidenhead",
      2018,
      "windsor-and-maidenhead",
    ],
    ["Monitoring visit to Cumbria children’s services", "to Cumbria County Council", 2018, "cumbria"],
    ["Focused visit to Cumberland children’s services", "to Cumberland", 2024, "cumberland"],
    ["Focused visit to North Yorkshire children’s services", "to North Yorkshire", 2024, "north-yorkshire"],
    ["Focused visit to Somerset Council children’s services", "to Somerset", 2024, "somerset"],
    [
      "Monitoring visit of the City of Bradford Metropolitan District Council",
      "to Bradford",
      2018,
      "bradford",
    ],
    [
      "Monitoring visit of Bradford children’s services",
      "to Bradford Children and Families Trust",
      2018,
      "bradford",
    ],
    ["Focused visit to Westminster City Council children’s services", "to Westminster", 2018, "westminster"],
    [
      "Focused visit to the City of London Corporation children’s services",
      "to the City of London",
      2018,
      "city-of-london",
    ],
    [
      "Focused visit to the Council of the Isles of Scilly",
      "to the Isles of Scilly",
      2018,
      "isles-of-scilly",
    ],
    [
      "Focused visit to Bath and North East Somerset children’s services",
      "to Bath and North East Somerset",
      2018,
      "bath-and-north-east-somerset",
    ],
    ["Focused visit to B&NES children’s services", "to B&NES", 2018, "bath-and-north-east-somerset"],
    ["Monitoring visit of Kingston upon Hull City Council", "to Hull", 2018, "kingston-upon-hull"],
    [
      "Monitoring visit to Herefordshire Council children’s services",
      "to Herefordshire",
      2018,
      "herefordshire",
    ],
    ["Monitoring visit to Durham County Council children’s services", "to County Durham", 2018, "durham"],
    ["Focused visit to Brighton & Hove City Council", "to Brighton & Hove", 2018, "brighton-and-hove"],
    [
      "Monitoring visit of Sandwell Metropolitan Borough Council children’s services",
      "to Sandwell Children’s Trust",
      2018,
      "sandwell",
    ],
    ["Focused visit to the Isle of Wight children’s services", "to the Isle of Wight", 2018, "isle-of-wight"],
    [
      "Focused visit to Newcastle upon Tyne children’s services",
      "to Newcastle City Council",
      2018,
      "newcastle-upon-tyne",
    ],
    ["Focused visit to Bedford Borough Council", "to Bedford Borough", 2018, "bedford"],
    [
      "Focused visit to Central Bedfordshire",
      "to Central Bedfordshire Council",
      2018,
      "central-bedfordshire",
    ],
    ["Focused visit to Derby City", "to Derby City", 2018, "derby"],
    ["Focused visit to Nottinghamshire County Council", "to Nottinghamshire", 2018, "nottinghamshire"],
    ["Focused visit to Poole children’s services", "to the Borough of Poole", 2018, "poole"],
    ["Focused visit to Bournemouth Borough Council", "to Bournemouth", 2018, "bournemouth"],
    ["Monitoring visit of Wirral Metropolitan Borough Council", "to Wirral", 2018, "wirral"],
    ["Monitoring visit of Rotherham Metropolitan Borough Council", "to Rotherham", 2018, "rotherham"],
    [
      "Monitoring visit to Reading Borough Council children’s services",
      "to Brighter Futures for Children, Reading",
      2018,
      "reading",
    ],
    [
      "Focused visit to Achieving for Children, Richmond upon Thames",
      "to Richmond upon Thames",
      2018,
      "richmond-upon-thames",
    ],
    [
      "Focused visit to the London Borough of Hammersmith & Fulham",
      "to Hammersmith and Fulham",
      2018,
      "hammersmith-and-fulham",
    ],
    ["Focused visit to Medway Council", "to Medway", 2018, "medway"],
    ["Monitoring visit to Croydon Council", "to the London Borough of Croydon", 2018, "croydon"],
    [
      "Focused visit to Blackburn with Darwen Borough Council",
      "to Blackburn with Darwen",
      2018,
      "blackburn-with-darwen",
    ],
    ["Focused visit to Stoke on Trent", "to Stoke on Trent City Council", 2018, "stoke-on-trent"],
    ["Focused visit to Southend on Sea", "to Southend", 2018, "southend-on-sea"],
    [
      "Focused visit to Redcar & Cleveland",
      "to Redcar and Cleveland Borough Council",
      2018,
      "redcar-and-cleveland",
    ],
    ["Joint targeted area inspection of the multi-agency response in Leeds", "to Leeds", 2018, "leeds"],
    ["Assurance visit to Leeds children’s services", "to Leeds", 2018, "leeds"],
  ])("‘%s’ and a visit ‘%s’ in %i", (title, place, year, slug) => {
    const opening = [
      `This letter summarises the findings of the visit ${place} on 29 and 30 January ${year}. The inspectors were Ada Example HMI.`,
    ];
    expect(readWords(letterText({ head: [], title, opening })).fields.authority).toBe(slug);
  });
});

describe("an authority that was abolished before the visit", () => {
  const letter = (place: string, year: number): string =>
    letterText({
      head: [],
      title: "Monitoring visit to Northamptonshire Children’s Trust",
      opening: [
        `This letter summarises the findings of the monitoring visit to ${place} on 5 and 6 December ${year}.`,
      ],
    });

  it("gives way to the successor that the summary names", () => {
    const place = "West Northamptonshire Council and Northamptonshire Children’s Trust";
    expect(readWords(letter(place, 2023)).fields.authority).toBe("west-northamptonshire");
  });

  it.each(["Northamptonshire Children’s Trust", "West Northamptonshire and North Northamptonshire"])(
    "leaves a draft where the summary names ‘%s’",
    (place) => {
      const { fields, doubts } = readWords(letter(place, 2023));
      expect(fields.authority).toBeNull();
      expect(doubts.find(({ field }) => field === "authority")?.message).toContain(
        "Northamptonshire was abolished on 2021-03-31, before the visit",
      );
    },
  );

  it("stays where it still existed", () => {
    expect(readWords(letter("Northamptonshire Children’s Trust", 2019)).fields.authority).toBe(
      "northamptonshire",
    );
  });
});

it("an authority that is not in the register", () => {
  const title = "Monitoring visit to Sampleton children’s services";
  const { doubts } = readWords(
    letterText({
      head: [],
      title,
      opening: [
        "This letter summarises the findings of the monitoring visit to Sampleton on 29 January 2019. The inspectors were Ada Example HMI.",
      ],
    }),
  );
  expect(doubts.map(({ message }) => message).join("\n")).toContain(
    `‘${title}’ does not name an authority in the register`,
  );
});
