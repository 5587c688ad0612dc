"""The story of a framework: designed from nothing, tried by four schools, made better, and carried on by them."""

import pytest
from signing_in import sign_in_anew
from story import wrong
from story_of_a_framework import begin_the_pilot, describe_a_strand, make_a_scale, paste_the_others, set_the_rule, start
from story_of_a_pilot import HEADS, answer_the_comments, ask_four_schools, judge_and_comment, learn
from story_of_a_second_version import (
    change_the_strands,
    open_the_next_cycle,
    publish,
    read_what_changed,
    say_still_true,
)


@pytest.mark.timeout(300)
def test_a_trust_designs_a_framework_tries_it_and_carries_the_work_on(own_sample, open_page):
    wrong.clear()
    trust = own_sample()
    lead = open_page()
    sign_in_anew(lead, trust, "priya.nair")
    start(lead)
    make_a_scale(lead)
    describe_a_strand(lead)
    paste_the_others(lead)
    set_the_rule(lead)
    begin_the_pilot(lead)
    ask_four_schools(lead)
    heads = {name: open_page() for name in HEADS}
    for name, page in heads.items():
        sign_in_anew(page, trust, name)
        judge_and_comment(page, name)
    learn(lead)
    answer_the_comments(lead)
    change_the_strands(lead)
    publish(lead)
    open_the_next_cycle(lead)
    read_what_changed(heads["nadia.rahman"])
    say_still_true(heads["nadia.rahman"])
    assert not wrong, "\n".join(wrong)
