"""Partnership: key points in prose, with no marker and no attendance list."""

DOCUMENTS = {
    "key-points-2022-10-06.txt": """\
Orrin Valley Youth Partnership (OVYP)
Key points from the meeting on 6 October 2022

Holiday programme

Morag Finlayson reported that 214 young people had taken part in the holiday programme, a third more than expected. Almost all of them would come again. The evaluation will be published on 31 October.

Kenneth Baird thanked the volunteers. He will write to each of them on behalf of the Partnership.

Youth café

The lease of the youth café ends on 31 March 2023. Orrin Council has offered a further two years at the same rent. The Partnership agreed to accept the offer. Dr Priya Raman will ask the Council to have the heating repaired.

Detached youth work

Sergeant Steven Laird said that complaints about the bus station had halved. Funding for the two youth workers runs out in June 2023. Several sources were mentioned, none of them certain. Morag offered to approach the Bellfield Trust and to report back by 30 November.

Health

Dr Raman described the drop-in clinic at Orrin Health Centre, which sees about fifteen young people a week. Dr PR feels that it works because nobody has to make an appointment.

Young people's panel

Two members of the panel, Aisha and Lewis, presented what 90 of their friends had said about buses. The last bus leaves too early for anybody who has a job. Kenneth agreed to take this up with Strathorrin Buses.

The next meeting is on Thursday 1 December 2022.
"""
}
