#!/usr/bin/env python3
"""Counts every exported clock anew and compares it with what was claimed.
    python3 tools/check_explanations.py FILE...     (- is standard input)
    python3 tools/check_explanations.py --self-test

Written from docs/due.md, docs/explanations.md and the statutes alone; it shares no code with the engine.
One line a disagreement, one line in the end. Exit 0: none; 1: some; 2: a file cannot be read.
"""
import json
import re
import sys
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple, Optional

LEGAL = timezone(timedelta(hours=8))
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
READINGS = ("same-day", "spci-202", "next-day")
CHOICES = {"kind": ("limit", "cap", "right", "trigger"), "months": READINGS, "workingDays": (True, False),
           "roll": ("next-workday", "previous-workday", "none"), "custody": ("always", "if-detained", "no"),
           "mode": ("duration", "action", None), "backward": ("by", "within", None), "contested": (True, False)}
PLAIN = "case clock row limit basis length named about excludes cap start extensions suspensions held due closedAt breachedAt".split()

class Unreadable(Exception):
    """The line is not what docs/explanations.md describes."""

class Span(NamedTuple):
    """A length; `lead` are days before the months, where months were added to a period of days (R17)."""
    kind: str
    months: int = 0
    days: int = 0
    hours: int = 0
    lead: int = 0

class Due(NamedTuple):
    """What a clock comes to, and by which rules."""
    kind: str
    raw: object = None
    effective: object = None
    safe: object = None
    provisional: bool = False
    rules: str = ""

def read_length(text) -> Span:
    """R1: hours, or years, months and days; or one of two words."""
    if text in ("immediate", "none"):
        return Span(text)
    hours = re.fullmatch(r"PT(\d{1,6})H", text or "")
    if hours and int(hours[1]):
        return Span("hour", hours=int(hours[1]))
    found = re.fullmatch(r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})D)?", text or "")
    years, months, days = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    if years + months + days == 0:
        raise Unreadable(f"not a length (R1): {text!r}")
    return Span("day", 12 * years + months, days)

def read_day(text) -> date:
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise Unreadable(f"not a day: {text!r}")
    return date.fromisoformat(text)

def read_instant(text) -> datetime:
    """An instant in legal time, +08:00."""
    pattern = r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?"
    if not isinstance(text, str) or not re.fullmatch(pattern, text):
        raise Unreadable(f"not an instant: {text!r}")
    instant = datetime.fromisoformat(text)
    return instant.replace(tzinfo=LEGAL) if instant.tzinfo is None else instant.astimezone(LEGAL)

def read_moment(text, end_of_custody=False) -> datetime:
    """An instant, or a day: its 00:00; as the end of custody its 24:00."""
    if isinstance(text, str) and "T" in text:
        return read_instant(text)
    return midnight(read_day(text) + (DAY if end_of_custody else timedelta(0)))

def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=LEGAL)

def cut(instant: datetime, hours: bool):
    """To the minute where hours are counted, else to the day."""
    return instant.replace(second=0, microsecond=0) if hours else instant.date()

def written(value):
    """As the documentation writes days and due minutes."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S+08:00")
    return value.isoformat() if isinstance(value, date) else value

class Calendar:
    def __init__(self, years):
        self.years, self.off, self.makeup = set(), set(), set()
        for year, notice in years.items():
            self.years.add(int(year))
            self.makeup.update(read_day(day) for day in notice["makeup"])
            for first, last in notice["off"]:
                first, last = read_day(first), read_day(last)
                self.off.update(first + n * DAY for n in range((last - first).days + 1))

    def works(self, day: date, unknown: set) -> bool:
        """R12: weekends and days off rest, make-up days work; a year without a notice is noted in `unknown`."""
        if day.year not in self.years:
            unknown.add(day.year)
        return day in self.makeup or (day.weekday() < 5 and day not in self.off)

    def move(self, day: date, step: int, unknown: set) -> date:
        """R9 with step 1, R21 with step -1: the day itself or the nearest workday on that side."""
        while not self.works(day, unknown):
            day += step * DAY
        return day

    def nth(self, day: date, number: int):
        """R22: the n-th workday after a day, and the years without a notice that were asked."""
        unknown = set()
        for _ in range(number):
            day = self.move(day + DAY, 1, unknown)
        return day, unknown

def same_number(day: date, months: int) -> date:
    """The same-numbered day, or the last day of a month that has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

def add_months(day: date, months: int, reading: str) -> date:
    """R6: the three readings of months (SPCI 202(1); Civil Code 202; from the day after)."""
    if reading == "next-day":
        return same_number(day + DAY, months)
    from_last_day = reading == "spci-202" and (day + DAY).day == 1
    return same_number(day.replace(day=1), months + 1) - DAY if from_last_day else same_number(day, months)

def count(start: date, span: Span, excluded: int, reading: str) -> date:
    """R2: the day of the trigger is day 0; months first, then days; R19: and what does not count on top."""
    reached = add_months(start + span.lead * DAY, span.months, reading) if span.months else start
    return reached + (span.days + excluded) * DAY

def held_on(clock, day: date) -> bool:
    """R10: at any moment of the day."""
    if clock["custody"] != "if-detained":
        return clock["custody"] == "always"
    return any(read_moment(h["from"]) < midnight(day + DAY)
               and (h["to"] is None or read_moment(h["to"], True) > midnight(day)) for h in clock["held"])

def settle(clock, calendar, span: Span, excluded: int) -> Due:
    """R6, R8, R9, R10: the dates of a period of days or months, in the order of due.md, Custody."""
    start = read_instant(clock["start"]).date()
    days = {reading: count(start, span, excluded, reading) for reading in READINGS}
    earliest, declared = min(days.values()), days[clock["months"]]
    counted = "R2, R6" if span.months else "R2"
    if held_on(clock, earliest):
        return Due("day", earliest, earliest, earliest, False, counted + ", R8, R10")
    if held_on(clock, declared):
        return Due("day", declared, declared, earliest, False, counted + ", R10")
    moved, safe, unknown = declared, earliest, set()
    if clock["roll"] == "next-workday":
        moved, counted = calendar.move(declared, 1, unknown), counted + ", R9"
    elif clock["roll"] == "previous-workday":
        moved, safe, counted = calendar.move(declared, -1, unknown), calendar.move(earliest, -1, unknown), counted + ", R21"
    return Due("day", declared, moved, safe, bool(unknown), counted)

def counted(clock, calendar, span: Span, excluded: int) -> Due:
    """R3, R4: hours are exact, from the minute of the start, and never moved, whoever is held. Else settle."""
    if span.kind != "hour":
        return settle(clock, calendar, span, excluded)
    end = cut(read_instant(clock["start"]), True) + timedelta(hours=span.hours) + excluded * MINUTE
    return Due("hour", end, end, end, False, "R3" if clock["mode"] == "duration" else "R4")

def count_back(clock, calendar) -> Due:
    """R21: by a day before another clock ends, or on any of its last days."""
    if clock["about"] is None:
        return Due("suspended", rules="R21")
    span, about, unknown = read_length(clock["length"]), read_day(clock["about"]), set()
    if span.kind != "day" or span.months:
        raise Unreadable("only days are counted back (R21)")
    raw = about - span.days * DAY
    moved = calendar.move(raw, -1, unknown)
    due = Due("day", raw, moved, moved, bool(unknown), "R21")
    if clock["backward"] == "within":
        due = due._replace(raw=about, effective=about)
    known = read_instant(clock["start"]).date()
    return due if known <= due.effective else Due("day", known, known, known, False, "R21, R24")

def suspensions(clock, hours: bool):
    """R19: of the grounds of the row, cut to days or minutes, not before the start, joined where they touch."""
    start, joined = cut(read_instant(clock["start"]), hours), []
    found = [(cut(read_moment(s["from"]), hours), s["to"] and cut(read_moment(s["to"]), hours))
             for s in clock["suspensions"] if s["ground"] in clock["excludes"]]
    for begin, end in sorted(found, key=lambda pair: pair[0]):
        if end is not None and end < begin:
            raise Unreadable("a suspension ends before it begins")
        if end is not None and end <= start:
            continue
        first, last = joined[-1] if joined else (None, begin - DAY)
        if last is None or begin <= last:
            joined[-1] = (first, None if None in (last, end) else max(last, end))
        else:
            joined.append((max(begin, start), end))
    return joined

def extended(span: Span, extension) -> Span:
    """R17: `to` is a total from the same start. R18: `add` is added, months to months and days to days."""
    if ("to" in extension) == ("add" in extension):
        raise Unreadable("an extension has either to or add")
    more = read_length(extension.get("to", extension.get("add")))
    if more.kind != span.kind:
        raise Unreadable("hours are not extended by days, nor the reverse")
    if "to" in extension:
        return more
    if more.months and not span.months:
        return more._replace(lead=span.days)
    return span._replace(months=span.months + more.months, days=span.days + more.days, hours=span.hours + more.hours)

def effect(clock, calendar, span: Span, excluded: int, extension) -> Optional[Span]:
    """The new total, or None where the extension has no effect (due.md, Extensions)."""
    hours, now = span.kind == "hour", counted(clock, calendar, span, excluded)
    longer, approved = extended(span, extension), cut(read_moment(extension["approvedAt"]), hours)
    if not cut(read_instant(clock["start"]), hours) <= approved <= now.effective:
        return None
    raw = counted(clock, calendar, longer, excluded).raw
    longest = raw if clock["cap"] is None else counted(clock, calendar, read_length(clock["cap"]), excluded).raw
    return longer if now.raw < raw <= longest else None

def count_forward(clock, calendar, span: Span) -> Due:
    """Suspensions and extensions in the order in which they came, a suspension first where both came at once."""
    hours, excluded, rules = span.kind == "hour", 0, set()
    events = [(begin if hours else midnight(begin), "R19", (begin, end)) for begin, end in suspensions(clock, hours)]
    events += [(read_moment(e["approvedAt"]), "R17" if "to" in e else "R18", e) for e in clock["extensions"]]
    for _, rule, event in sorted(events, key=lambda item: (item[0], item[1] != "R19")):
        rules.add(rule)
        if rule != "R19":
            span = effect(clock, calendar, span, excluded, event) or span
        elif event[0] <= counted(clock, calendar, span, excluded).effective:
            if event[1] is None:
                return Due("suspended", rules="R19")
            excluded += (event[1] - event[0]) // (MINUTE if hours else DAY)
    due = counted(clock, calendar, span, excluded)
    return due._replace(rules=", ".join([due.rules, *sorted(rules)]))

def derive(clock, calendar) -> Due:
    """What the clock comes to, from its facts alone."""
    span, start = read_length(clock["length"]), read_instant(clock["start"]).date()
    if clock["named"] is not None:
        day = max(start, read_day(clock["named"]))
        return Due("day", day, day, day, False, "named day")
    if clock["backward"]:
        return count_back(clock, calendar)
    if span.kind in ("immediate", "none") and clock["extensions"]:
        raise Unreadable(f"what is {span.kind} is not extended")
    if span.kind == "none":
        return Due("none", rules="R1")
    if span.kind == "immediate":
        return Due("day", start, start, start, False, "R24")
    if not clock["workingDays"]:
        return count_forward(clock, calendar, span)
    day, unknown = calendar.nth(start, span.days)
    return Due("day", day, day, day, bool(unknown), "R22")

def check_breach(clock, due: Due):
    """R5: a day ends at 24:00. Hours end in the due minute, in which an act is in time. A right lapses."""
    claimed = clock["breachedAt"] and read_instant(clock["breachedAt"])
    closed = clock["closedAt"] and read_instant(clock["closedAt"])
    if due.effective is None or clock["kind"] == "right":
        return [("breachedAt", written(claimed), None, "R19, R21: nothing is due, or a right, which lapses")] if claimed else []
    end = due.effective if due.kind == "hour" else midnight(due.effective + DAY)
    late = closed and (cut(closed, True) > end if due.kind == "hour" else closed >= end)
    if claimed and clock["contested"] and claimed <= end:  # what had to wait for its place met nothing in time
        return []
    wanted = None if closed and not late else end
    if claimed == wanted or not (claimed or late):
        return []
    return [("breachedAt", written(claimed), written(wanted), due.rules if due.kind == "hour" else "R5")]

def check(clock, calendar):
    """The disagreements of one clock: field, claimed, right, rule."""
    due = derive(clock, calendar)
    right = {field: written(getattr(due, field)) for field in Due._fields[:5]}
    found = [(f"due.{field}", clock["due"].get(field), right[field], due.rules)
             for field in Due._fields[:5] if clock["due"].get(field) != right[field]]
    return found + check_breach(clock, due)

def read_clock(line) -> dict:
    wrong = set(line) ^ {*CHOICES, *PLAIN} or [key for key, values in CHOICES.items() if line[key] not in values]
    if wrong:
        raise Unreadable("missing, unknown or of an unknown value: " + ", ".join(sorted(wrong)))
    return line

def check_file(name, lines, tally):
    """Prints each disagreement of one file, and adds clocks and disagreements to the tally."""
    calendar, number = None, 1
    try:
        for number, text in enumerate(lines, 1):
            line = json.loads(text)
            if calendar is None:
                if line.get("format") != "caseclock-explanations/1":
                    raise Unreadable("the first line names another format")
                calendar = Calendar(line["calendar"])
                continue
            clock = read_clock(line)
            tally[0] += 1
            for field, claimed, right, rule in check(clock, calendar):
                tally[1] += 1
                print(f"{clock['case']} {clock['clock']} {clock['row']} {field}: "
                      f"claimed {json.dumps(claimed)}, should be {json.dumps(right)} ({rule})")
        if calendar is None:
            raise Unreadable("the first line is missing")
    except (Unreadable, ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise Unreadable(f"{name}: line {number}: {type(error).__name__}: {error}") from error

def main(names) -> int:
    if names == ["--self-test"]:
        return self_test()
    if not names:
        print(__doc__, file=sys.stderr)
        return 2
    tally, broken = [0, 0], 0
    for name in names:
        try:
            with (open(0, encoding="utf-8", closefd=False) if name == "-" else open(name, encoding="utf-8")) as lines:
                check_file(name, lines, tally)
        except (Unreadable, OSError) as error:
            print(f"cannot be read: {error}", file=sys.stderr)
            broken += 1
    print(f"{tally[0]} clocks checked, {tally[1]} disagreements")
    return 2 if broken else 1 if tally[1] else 0

# --- the self test: every date worked out by hand ---
NOTICE_2026 = {"makeup": ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"], "off": [
    ["2026-01-01", "2026-01-03"], ["2026-02-15", "2026-02-23"], ["2026-04-04", "2026-04-06"], ["2026-05-01", "2026-05-05"],
    ["2026-06-19", "2026-06-21"], ["2026-09-25", "2026-09-27"], ["2026-10-01", "2026-10-07"]]}
HELD, BACK = {"custody": "always"}, {"about": "2026-10-12"}

def more(cap, *extensions):
    return {**HELD, "cap": cap, "extensions": [{how: length, "approvedAt": at} for how, length, at in extensions]}

def stop(begin, end, ground="psychiatric-evaluation"):
    return {**HELD, "excludes": ["psychiatric-evaluation"], "suspensions": [{"ground": ground, "from": begin, "to": end}]}

def held(begin, end):
    return {"custody": "if-detained", "held": [{"from": begin, "to": end}]}

LADDER = more(None, ("to", "P7M", "2026-08-07T09:00"), ("to", "P3M", "2026-05-09T23:59"), ("to", "P5M", "2026-06-08T09:00"))
CASES = [  # rule and what it is about; length; start (T00:00 where nothing is said); facts; raw effective safe
    ("R2 Monday and three days", "P3D", "2026-03-09", HELD, "2026-03-12"),
    ("R9 Saturday to Monday", "P3D", "2026-03-11", {}, "2026-03-14 2026-03-16 2026-03-14"),
    ("R9 Spring Festival ends on the 23rd", "P3D", "2026-02-13", {}, "2026-02-16 2026-02-24 2026-02-16"),
    ("R9 National Day ends on the 7th", "P3D", "2026-09-28", {}, "2026-10-01 2026-10-08 2026-10-01"),
    ("R12 Saturday 14 February is worked", "P3D", "2026-02-11", {}, "2026-02-14"),
    ("R12 Sunday 20 September is worked", "P3D", "2026-09-17", {}, "2026-09-20"),
    ("R12 Saturday 10 October is worked", "P3D", "2026-10-07", {}, "2026-10-10"),
    ("R12 2027 has no notice", "P3D", "2026-12-30", {}, "2027-01-02 2027-01-04 2027-01-02 provisional"),
    ("R10 custody stays in National Day", "P7D", "2026-09-24", HELD, "2026-10-01"),
    ("R10 held in its first minute", "P10D", "2026-09-25", held("2026-10-01", "2026-10-05T00:01"), "2026-10-05"),
    ("R10 freed at 00:00", "P10D", "2026-09-25", held("2026-10-01", "2026-10-05T00:00"), "2026-10-05 2026-10-08 2026-10-05"),
    ("R6 from the last day to the last day", "P1M", "2026-02-28", {}, "2026-03-31 2026-03-31 2026-03-28"),
    ("R6 no 31st in February, worked Saturday", "P1M", "2026-01-31", {}, "2026-02-28"),
    ("R6 from the day after", "P1M", "2026-02-28", {"months": "next-day"}, "2026-04-01 2026-04-01 2026-03-28"),
    ("R6 a leap day, a cap that stays", "P12M", "2024-02-29", {"roll": "none"}, "2025-02-28"),
    ("R8 custody takes the earliest reading", "P1M", "2026-02-28", HELD, "2026-03-28"),
    ("R10 held at the later end", "P1M", "2026-02-28", held("2026-03-29", None), "2026-03-31 2026-03-31 2026-03-28"),
    ("R17 custody of 2, 3, 5, 7 months", "P2M", "2026-03-09", LADDER, "2026-10-09"),
    ("R17 asked too late", "P2M", "2026-03-09", more(None, ("to", "P3M", "2026-05-10T00:00")), "2026-05-09"),
    ("R17 31 days, the law allows 30", "P3D", "2026-03-09", more("P30D", ("to", "P31D", "2026-03-10T09:00")), "2026-03-12"),
    ("R18 a month and 15 days, once", "P1M", "2026-03-10",
     more("P1M15D", ("add", "P15D", "2026-04-09T09:00"), ("add", "P15D", "2026-04-20T09:00")), "2026-04-25"),
    ("R19 ten days are taken out", "P7D", "2026-03-02", stop("2026-03-04T15:00", "2026-03-14T09:00"), "2026-03-19"),
    ("R19 another ground stops nothing", "P7D", "2026-03-02", stop("2026-03-04", None, "hearing"), "2026-03-09"),
    ("R19 begun after the end", "P7D", "2026-03-02", stop("2026-03-10", None), "2026-03-09"),
    ("R19 stands still", "P7D", "2026-03-02", stop("2026-03-09", None), "suspended"),
    ("R3 due minute", "PT12H", "2026-03-09T22:15:40", more("PT24H", ("to", "PT24H", "2026-03-10T10:15:59")), "2026-03-10T22:15:00+08:00"),
    ("R4 hours never move", "PT24H", "2026-10-02T09:30", {"mode": "action"}, "2026-10-03T09:30:00+08:00"),
    ("R21 back over National Day", "P7D", "2026-09-01", {**BACK, "backward": "by"}, "2026-10-05 2026-09-30 2026-09-30"),
    ("R21 any of the last seven days", "P7D", "2026-09-01", {**BACK, "backward": "within"}, "2026-10-12 2026-10-12 2026-09-30"),
    ("R21 known too late", "P7D", "2026-10-09", {**BACK, "backward": "by"}, "2026-10-09"),
    ("R22 the 14th, the 24th and the 25th", "P3D", "2026-02-13", {"workingDays": True}, "2026-02-25"),
    ("an order names a Sunday", "P7D", "2026-03-09", {"named": "2026-03-15"}, "2026-03-15"),
    ("R24 at once, on a holiday", "immediate", "2026-10-03", {}, "2026-10-03"),
]
CLOSES = [  # R5: length, closed, breach claimed, whether that is wrong; the start is 2026-03-09T10:00
    ("P3D", "2026-03-12T23:59:59", None, False), ("P3D", "2026-03-13T00:00", "2026-03-13T00:00", False),
    ("P3D", "2026-03-13T00:00", None, True), ("P3D", "2026-03-12T12:00", "2026-03-13T00:00", True),
    ("PT24H", "2026-03-10T10:00:59", None, False), ("PT24H", "2026-03-10T10:01", None, True),
]

def example(length, start, facts):
    return {"length": length, "start": start if "T" in start else start + "T00:00", "months": "spci-202", "kind": "limit",
            "named": None, "roll": "next-workday", "custody": "no", "mode": None, "workingDays": False, "backward": None, "cap": None,
            "extensions": [], "suspensions": [], "held": [], "closedAt": None, "breachedAt": None,
            "contested": False, **facts}

def self_test() -> int:
    calendar, wrong = Calendar({"2026": NOTICE_2026}), 0
    for name, length, start, facts, wanted in CASES:
        due = derive(example(length, start, facts), calendar)
        dates = [written(day) for day in (due.raw, due.effective, due.safe)]
        got = " ".join(dates[:1] if len(set(dates)) == 1 else dates) if due.raw else due.kind
        if got + " provisional" * due.provisional != wanted:
            wrong += 1
            print(f"{name}: {got}, by hand {wanted}")
    for length, closed, breached, flaw in CLOSES:
        clock = example(length, "2026-03-09T10:00", {"closedAt": closed, "breachedAt": breached})
        if bool(check_breach(clock, derive(clock, calendar))) != flaw:
            wrong += 1
            print(f"R5 {length} closed {closed}, breach {breached}: should be {'wrong' if flaw else 'right'}")
    print(f"{len(CASES) + len(CLOSES)} cases by hand, {wrong} disagreements")
    return 1 if wrong else 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
