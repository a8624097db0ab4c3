#!/usr/bin/env python3
"""Reads the interchange formats as other programs do and compares what they say with the hours.

Every quarter of an hour of a year, for every service: HSDS schedules expanded by dateutil,
iCalendar by recurring-ical-events, JSON-LD by the rules of schema.org. vCards are parsed by vobject.

usage: interchange.py PATH-OF-MADOGUCHI
"""

import datetime
import json
import pathlib
import sys

import icalendar
import jsonschema
import recurring_ical_events
import vobject
from dateutil import rrule

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "EndToEnd"))

import product  # noqa: E402

JAPAN = datetime.timezone(datetime.timedelta(hours=9))
STEP = datetime.timedelta(minutes=15)
# From tomorrow on, and less than the year that the formats cover: midnight may come meanwhile.
DAYS = 362
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def clock(text):
    """Minutes since midnight; the last minute or second of a day stands for its end."""
    parts = [int(part) for part in text[:8].split("+")[0].split(":")]
    minutes = parts[0] * 60 + parts[1]
    return 1440 if minutes == 1439 else minutes


def expected(workspace, hours, first):
    """For every day the quarters of an hour at which the product says open."""
    questions = [
        {"hours": hours, "at": (datetime.datetime.combine(
            first + datetime.timedelta(days=day), datetime.time(), JAPAN) + quarter * STEP).isoformat()}
        for day in range(DAYS) for quarter in range(96)
    ]
    lines = "".join(json.dumps(question) + "\n" for question in questions)
    answers = workspace.run("hours", "--jsonl", stdin=lines).stdout.splitlines()
    states = [json.loads(answer)["state"] == "open" for answer in answers]
    return [states[day * 96:day * 96 + 96] for day in range(DAYS)]


def quarters(spans):
    return [any(start <= quarter * 15 < end for start, end in spans) for quarter in range(96)]


def weekday(text):
    """MO, 2SU or -1WE."""
    day = getattr(rrule, text[-2:])
    return day(int(text[:-2])) if text[:-2] else day


def from_hsds(service, first):
    days = {first + datetime.timedelta(days=day): [] for day in range(DAYS)}
    for schedule in service["schedules"]:
        recurrence = rrule.rrule(
            {"WEEKLY": rrule.WEEKLY, "MONTHLY": rrule.MONTHLY}[schedule["freq"]],
            wkst=rrule.MO, interval=schedule["interval"],
            dtstart=datetime.datetime.fromisoformat(schedule["dtstart"]),
            until=datetime.datetime.fromisoformat(schedule["until"]),
            byweekday=[weekday(day) for day in schedule["byday"].split(",")])
        for moment in recurrence:
            if moment.date() in days:
                days[moment.date()].append((clock(schedule["opens_at"]), clock(schedule["closes_at"])))
    return [quarters(spans) for _, spans in sorted(days.items())]


def from_calendar(calendar, service, first):
    """The events of one service, which the second line of their description names."""
    own = icalendar.Calendar()
    for component in calendar.subcomponents:
        if component.name == "VTIMEZONE" or (
                component.name == "VEVENT" and str(component["DESCRIPTION"]).endswith("\n" + service)):
            own.add_component(component)
    days = {first + datetime.timedelta(days=day): [] for day in range(DAYS)}
    last = first + datetime.timedelta(days=DAYS)
    for event in recurring_ical_events.of(own).between(first, last):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        length = int((end - start).total_seconds() // 60)
        begin = start.hour * 60 + start.minute
        if start.date() in days:
            days[start.date()].append((begin, begin + length))
    return [quarters(spans) for _, spans in sorted(days.items())]


def from_contact_point(point, first, holidays):
    result = []
    for day in range(DAYS):
        date = first + datetime.timedelta(days=day)
        name = "PublicHolidays" if date.isoformat() in holidays else WEEKDAYS[date.weekday()]
        valid = [hours for hours in point["hoursAvailable"]
                 if hours.get("validFrom", "0") <= date.isoformat() <= hours.get("validThrough", "9")]
        # Hours of certain dates take the place of the usual ones, also of those of a season.
        dated = [hours for hours in valid if "dayOfWeek" not in hours]
        usual = [hours for hours in valid if name in hours.get("dayOfWeek", [])]
        result.append(quarters(
            [(clock(hours["opens"]), clock(hours["closes"])) for hours in dated or usual]))
    return result


# What the content does not have: counted weekdays, seasons, and numbers without an international form.
MORE = [
    ("Su[2,4] 10:00-16:00; PH off", "119"), ("Mo-Fr 09:00-17:00; We[3] off; PH off", "#7119"),
    ("Jul-Sep Mo-Fr 09:00-17:00; Oct-Jun Tu,Th 10:00-16:00; PH off; Dec 29-Jan 3 off", "0570-012-345"),
    ("Dec-Feb Su[-1],Sa[1-2] 10:00-24:00; Jun off; Mar,May Mo 00:00-12:00", "+44 20 7946 0958"),
    ("Mo[1] 08:00-09:00; Mo[2-4] 13:00-15:00; Mo[-1] off; Fr[5] 10:00-12:00,13:00-14:00", "03(5555)0100"),
]


def add_lines(workspace):
    for index, (hours, number) in enumerate(MORE):
        (workspace.path / f"content/lines/more-{index}.yaml").write_text(f"""\
id: more-{index}
number: "{number}"
name: マイナンバー総合フリーダイヤル
cost: unknown
sources: [{{source: leaflet-2020, place: マイナンバーについてのお問合せ}}]
services:
  - id: more-{index}
    topics: [card]
    languages: [ja]
    hours: "{hours}"
    sources: [{{source: leaflet-2020, place: マイナンバーについてのお問合せ}}]
""", encoding="utf-8")


def main():
    product.BINARY = sys.argv[1]
    workspace = product.Workspace()
    add_lines(workspace)
    published = workspace.publish()
    if published.returncode != 0:
        sys.exit(f"interchange: the edition cannot be published\n{published.stderr}")
    server = product.Server(workspace)
    try:
        compare(workspace, server)
    finally:
        server.stop()
        workspace.close()


def compare(workspace, server):
    schema = json.loads((HERE / "hsds-3.0.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    first = product.today() + datetime.timedelta(days=1)
    last = first + datetime.timedelta(days=DAYS)
    listed = workspace.run("holidays", "--from", str(first), "--to", str(last)).stdout
    holidays = {json.loads(line)["date"] for line in listed.splitlines()}

    lines = server.json("/api/v1/lines?language=en")[1]
    page = server.json("/api/v1/hsds/services?per_page=1000")[1]
    for head in page["contents"]:
        validator.validate(head)
    ids = {head["alternate_name"]: head["id"] for head in page["contents"]}
    points = {point["identifier"]: point
              for point in server.json("/api/v1/contact-points")[1]["@graph"]}
    compared = differing = 0
    for line in lines:
        calendar = icalendar.Calendar.from_ical(server.get(f"/api/v1/lines/{line['id']}.ics")[1])
        card = vobject.readOne(server.get(f"/api/v1/lines/{line['id']}.vcf")[1].decode())
        if card.tel.value != (line["e164"] or line["number"]) or not card.fn.value:
            sys.exit(f"interchange: the vCard of {line['id']} has {card.tel.value}")
        for service in line["services"]:
            detail = server.json(f"/api/v1/hsds/services/{ids[service['id']]}")[1]
            validator.validate(detail)
            truth = expected(workspace, service["hours"], first)
            for name, told in (
                    ("HSDS", from_hsds(detail, first)),
                    ("iCalendar", from_calendar(calendar, service["id"], first)),
                    ("JSON-LD", from_contact_point(points[service["id"]], first, holidays))):
                for day in range(DAYS):
                    compared += 96
                    wrong = sum(a != b for a, b in zip(told[day], truth[day], strict=True))
                    if wrong and differing < 20:
                        print(f"  {name} of {service['id']}, day {day}: {wrong} quarters differ")
                    differing += wrong
    print(f"interchange: {len(lines)} lines, {len(ids)} services valid as HSDS 3.0; "
          f"{compared} quarters of an hour compared in three formats, {differing} differ")
    sys.exit(1 if differing or not compared else 0)


if __name__ == "__main__":
    main()
