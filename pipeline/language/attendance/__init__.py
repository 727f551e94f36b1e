"""Attendance: who was present, in attendance, excused or absent, from lists, tables and sentences of every layout."""

from pipeline.language.attendance.component import Attendance, attendance_of

__all__ = ["Attendance", "attendance_of"]
