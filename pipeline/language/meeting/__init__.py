"""The meeting: body, title, day, times, venue, chair and next meeting; and files that hold several meetings."""

from pipeline.language.meeting.component import MeetingReader

__all__ = ["MeetingReader"]
