import { describe, expect, it } from "vitest";
import { letterText } from "../../../support/monitoring-letter.ts";
import { readWords } from "../../../support/reading.ts";

const visit =
  "This letter summarises the findings of the monitoring visit to Leeds children’s services on 29 and 30 January 2019.";
const read = (sentence: string) => readWords(letterText({ opening: [`${visit} ${sentence}`] }));

describe("which visit it was is read from", () => {
  it.each([
    ["This was the sixth monitoring visit since the local authority was judged inadequate in March 2017.", 6],
    ["This was the 6th monitoring visit since March 2017.", 6],
    ["This is the fifth and final monitoring visit since the inspection in March 2017.", 5],
    ["This was the final monitoring visit before the re-inspection.", null],
    [
      "The visit was the first monitoring visit since the local authority was judged to be inadequate in March 2017.",
      1,
    ],
    ["It was the council’s second monitoring visit.", 2],
    ["This monitoring visit is the second since the inspection.", 2],
    ["This is Leeds’s third monitoring visit since the inspection.", 3],
    ["This was our fourth visit to Leeds.", 4],
    ["The visit was the authority’s third monitoring visit.", 3],
    ["This was the second of the monitoring visits planned.", 2],
    ["This was the seventh monitoring visit to Leeds since it was judged inadequate in June 2015.", 7],
    ["This was the third monitoring visit undertaken since the inspection.", 3],
    ["This is the first in a series of monitoring visits.", 1],
    ["This was the first of a series of monitoring visits.", 1],
    ["This is the second monitoring visit to the local authority.", 2],
    ["The purpose of this third monitoring visit was to look at plans.", 3],
    ["This third monitoring visit looked at care leavers.", 3],
    ["It is the second monitoring visit since the local authority was judged inadequate in 2018.", 2],
    ["This was the local authority’s second monitoring visit since the inspection.", 2],
    ["The visit was the second in a programme of visits.", null],
    ["This monitoring visit was the third such visit since the inspection.", 3],
    ["The monitoring visit was the second to be carried out since the inspection.", 2],
    ["This was the second focused visit since the last inspection.", 2],
    ["This was the twelfth visit.", 12],
    ["This was the eighth quarterly monitoring visit.", 8],
    ["This was the first monitoring visit under the ILACS framework.", 1],
    ["It was the 2nd monitoring visit since the inspection.", 2],
    ["This visit is the third monitoring visit since the judgement.", 3],
    [
      "This was the third monitoring visit following the local authority being judged inadequate in May 2018.",
      3,
    ],
    ["This was the social worker’s first visit to the family.", null],
    ["This was the child’s second visit to the centre.", null],
  ])("‘%s’", (sentence, ordinal) => {
    expect(read(sentence).fields.visit?.ordinal).toBe(ordinal);
  });

  it("the sentence that sums the letter up, and the title", () => {
    const opening = [visit.replace("the monitoring visit", "the third monitoring visit")];
    expect(readWords(letterText({ opening })).fields.visit?.ordinal).toBe(3);
    const title = "Fourth monitoring visit to Leeds children’s services";
    expect(readWords(letterText({ title, opening: [visit] })).fields.visit?.ordinal).toBe(4);
  });

  it("the sentence where the title counts otherwise, and a doubt says so", () => {
    const title = "Fourth monitoring visit to Leeds children’s services";
    const { fields, doubts } = readWords(letterText({ title }));
    expect(fields.visit?.ordinal).toBe(2);
    expect(doubts).toEqual([
      { field: "visit", message: "the title says ‘Fourth visit’, the letter that it was visit 2" },
    ]);
  });
});

describe("what was judged before is read from", () => {
  it.each([
    [
      "The local authority was judged inadequate for overall effectiveness in March 2018.",
      "inadequate",
      "2018-03",
    ],
    ["Leeds was judged to be inadequate overall in March 2018.", "inadequate", "2018-03"],
    [
      "Children’s services in Leeds were judged inadequate at the inspection in March 2018.",
      "inadequate",
      "2018-03",
    ],
    [
      "Since the local authority’s judgement of inadequate in March 2018, much was done.",
      "inadequate",
      "2018-03",
    ],
    [
      "The overall effectiveness of Leeds children’s services was judged as inadequate in the inspection of March 2018.",
      "inadequate",
      "2018-03",
    ],
    ["The ILACS inspection of March 2018 found services to be inadequate.", "inadequate", "2018-03"],
    [
      "In March 2018, Ofsted judged the overall effectiveness of children’s services to be inadequate.",
      "inadequate",
      "2018-03",
    ],
    ["In March 2018 Ofsted judged the local authority’s services as inadequate.", "inadequate", "2018-03"],
    [
      "This was the third monitoring visit since the local authority was judged inadequate in an inspection which took place in March 2018.",
      "inadequate",
      "2018-03",
    ],
    ["The local authority was judged inadequate in March and April 2018.", "inadequate", "2018-04"],
    [
      "The local authority was judged to be inadequate in the report published on 19 March 2018.",
      "inadequate",
      "2018-03-19",
    ],
    [
      "It follows the inspection in March 2018, which judged services for children to be inadequate.",
      "inadequate",
      "2018-03",
    ],
    ["The last inspection (March 2018) judged the council to be inadequate.", "inadequate", "2018-03"],
    ["The local authority received an inadequate judgement in March 2018.", "inadequate", "2018-03"],
    ["Services were rated inadequate in 2018.", "inadequate", "2018"],
    [
      "Child protection plans have improved since the local authority was judged inadequate in November 2016.",
      "inadequate",
      "2016-11",
    ],
    [
      "This was the second monitoring visit, which looked at children in need, since the local authority was judged inadequate in June 2018.",
      "inadequate",
      "2018-06",
    ],
    [
      "At the inspection of services for children in need of help and protection, children looked after and care leavers in November 2016, the local authority was judged inadequate.",
      "inadequate",
      "2016-11",
    ],
    ["The authority was found to be inadequate in March 2018.", "inadequate", "2018-03"],
    ["The local authority was judged ‘inadequate’ in March 2018.", "inadequate", "2018-03"],
    [
      "This is the second monitoring visit since the inspection in March 2018, at which the local authority was judged inadequate.",
      "inadequate",
      "2018-03",
    ],
    ["Ofsted judged services to be inadequate in March 2018.", "inadequate", "2018-03"],
    ["The council’s children’s services have been inadequate since March 2018.", "inadequate", "2018-03"],
    ["The local authority was judged inadequate for the second time in March 2018.", "inadequate", "2018-03"],
    ["The overall judgement was inadequate in March 2018.", "inadequate", "2018-03"],
    [
      "The last judgement inspection was in March 2018, when services were judged to be requires improvement to be good.",
      "requires improvement to be good",
      "2018-03",
    ],
    ["At the last ILACS in March 2018, the local authority was graded good.", "good", "2018-03"],
    [
      "The local authority was judged inadequate in June 2015 and again in March 2018.",
      "inadequate",
      "2018-03",
    ],
  ])("‘%s’", (sentence, grade, date) => {
    expect(read(sentence).fields.judgement).toEqual({ grade, date, scope: "whole" });
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
