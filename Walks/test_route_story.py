"""The story of the improvement route: by an imported inspection into it, by work and visits through it, to the award."""

import pytest
from story import TRUST, day, wrong
from story_of_the_impact import measure, read_what_it_came_to, review, send
from story_of_the_route import (
    ADMINISTRATOR,
    Route,
    bring_everybody,
    check_the_mark,
    choose_the_specialist,
    choose_the_validator,
    decide_on_the_route,
    enter_the_category,
    is_awarded,
    is_refused_on_the_route,
    leave_the_category,
    move_to_the_award,
    not_yet_to_the_award,
    open_the_standard,
)
from story_of_the_visits import (
    ANALYSIS,
    HOLDING,
    MET,
    SECOND_TARGET,
    STRATEGY,
    answer_the_focus,
    eleven_only_for_a_secondary_school,
    make_visit,
    meet_the_targets,
    plan,
    read_and_sign,
    take_the_baseline,
)


@pytest.mark.timeout(300)
def test_a_school_goes_the_improvement_route_and_earns_its_mark(site, open_page, tmp_path):
    wrong.clear()
    site.set_up(TRUST, *ADMINISTRATOR)
    site.start()
    cast = Route(*(open_page() for _ in range(7)))
    bring_everybody(cast)
    open_the_standard(cast.lead)
    eleven_only_for_a_secondary_school(cast.head, cast.other_head)
    enter_the_category(cast.lead, tmp_path)
    decide_on_the_route(cast.lead)
    choose_the_specialist(cast.lead)
    work_with_the_school(cast)
    not_yet_to_the_award(cast.lead)
    leave_the_category(cast.lead, tmp_path)
    measure(cast.head, cast.specialist)
    send(cast.head)
    read_what_it_came_to(cast.lead)
    choose_the_validator(cast.lead)
    review(cast.validator)
    is_refused_on_the_route(cast.lead)
    move_to_the_award(cast.lead)
    check_the_mark(cast.stranger, is_awarded(cast.lead))
    assert not wrong, "\n".join(wrong)


def work_with_the_school(cast: Route) -> None:
    """The baseline and two visits, each read and signed; what they asked for is done."""
    plan(cast.specialist, "the baseline", day(-60), "Where reading and number stand in every class.")
    answer_the_focus(cast.head)
    take_the_baseline(cast.specialist)
    read_and_sign(cast.head, "Baseline")
    plan(cast.specialist, "visit 1", day(-30), "Whether the plan is alive.")
    make_visit(cast.specialist, 1, {STRATEGY: HOLDING, ANALYSIS: HOLDING}, SECOND_TARGET)
    read_and_sign(cast.head, "Visit 1")
    meet_the_targets(cast.head)
    plan(cast.specialist, "visit 2", day(0), "What pupils can do now.")
    make_visit(cast.specialist, 2, {"": MET})
    read_and_sign(cast.head, "Visit 2")
