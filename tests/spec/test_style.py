"""Every rule of spec/STYLE.md, under its number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.spec.rules import answers, components, events, examples, extensions, ids, layout, operations

if TYPE_CHECKING:
    from tests.spec.reading import Spec


def hold(violations: list[str]) -> None:
    """Fail with every violation on a line of its own."""
    assert not violations, "\n" + "\n".join(violations)


def test_s01_table_of_contents(spec: Spec) -> None:
    """`openapi.yaml` is a table of contents in OpenAPI 3.1: each path is one reference into a `paths.yaml`."""
    hold(layout.table_of_contents(spec))


def test_s02_file_names(spec: Spec) -> None:
    """The name of a file is the section of `components` that its entries go to."""
    hold(layout.file_names(spec))


def test_s03_one_name(spec: Spec) -> None:
    """The folder of a resource, its tag and the first word of its operation ids are the same."""
    hold(layout.one_name(spec))


def test_s04_plain_yaml(spec: Spec) -> None:
    """Keys are text, and YAML is only another way to write JSON: no aliases, tags or doubled keys."""
    hold(layout.plain_yaml(spec))


def test_s05_indentation(spec: Spec) -> None:
    """Each level is indented by two spaces, without tabs and without blanks at the end of a line."""
    hold(layout.indentation(spec))


def test_s06_file_length(spec: Spec) -> None:
    """A file written by hand has at most 600 lines."""
    hold(layout.file_length(spec))


def test_s07_operation_length(spec: Spec) -> None:
    """An operation has at most 45 lines, for nearly everything below its summary is a reference."""
    hold(layout.operation_length(spec))


def test_s08_live_components(spec: Spec) -> None:
    """Every reference leads somewhere, every component is used, and names are unique within a section."""
    hold(layout.live_components(spec))


def test_s09_operation_ids(spec: Spec) -> None:
    """An operation id is the words of its path and a verb, with dots between: it is the call in the client."""
    hold(operations.operation_ids(spec))


def test_s10_verbs(spec: Spec) -> None:
    """The method and the shape of the path decide the verb."""
    hold(operations.verbs(spec))


def test_s11_ties(spec: Spec) -> None:
    """The verb is link or add exactly where a POST to a collection sends the id of its item, which ties the two."""
    hold(operations.ties(spec))


def test_s12_one_tag(spec: Spec) -> None:
    """Every operation has exactly one tag."""
    hold(operations.one_tag(spec))


def test_s13_tags(spec: Spec) -> None:
    """Tags are sorted, described and used, and carry `externalDocs` that lead to Picqer's page."""
    hold(operations.tags(spec))


def test_s14_summaries(spec: Spec) -> None:
    """A summary is an order without a full stop, and every example has a summary."""
    hold(operations.summaries(spec))


def test_s15_sentences(spec: Spec) -> None:
    """A description is sentences with a full stop at the end."""
    hold(operations.sentences(spec))


def test_s16_user_agent(spec: Spec) -> None:
    """Every operation takes `User-Agent`, by reference."""
    hold(answers.user_agent(spec))


def test_s17_refusals(spec: Spec) -> None:
    """Every operation answers 400, 401, 403, 429 and 500 by reference, and 404 if its path has an id."""
    hold(answers.refusals(spec))


def test_s18_rate_limit(spec: Spec) -> None:
    """Every answer shows the rate-limit headers, by reference."""
    hold(answers.rate_limit(spec))


def test_s19_pages(spec: Spec) -> None:
    """A list with pages has `x-picqer-paginated`, `Offset` and `maxItems` of the page size, or none of the three."""
    hold(answers.pages(spec))


def test_s20_links(spec: Spec) -> None:
    """Creates, links, adds and lists carry `links` whose targets take what they give and need nothing else."""
    hold(answers.links(spec))


def test_s21_component_names(spec: Spec) -> None:
    """Components are PascalCase, except path parameters, named as the id, and headers, named as on the wire."""
    hold(components.component_names(spec))


def test_s22_suffixes(spec: Spec) -> None:
    """Schemas end in `Fields`, `Create`, `Update`, `Link`, `Add` or `Event` only for what these stand for."""
    hold(components.suffixes(spec))


def test_s23_fields_once(spec: Spec) -> None:
    """Writable fields are written once, in `...Fields`; view, create and update compose them with `allOf`."""
    hold(components.fields_once(spec))


def test_s24_enums(spec: Spec) -> None:
    """An enum is a component."""
    hold(components.enums(spec))


def test_s25_descriptions(spec: Spec) -> None:
    """Every property and parameter is described, and so is every schema that an answer or a webhook shows."""
    hold(components.descriptions(spec))


def test_s26_deprecations(spec: Spec) -> None:
    """What is deprecated says what to use instead."""
    hold(components.deprecations(spec))


def test_s27_times(spec: Spec) -> None:
    """A time is a reference to `DateTime`."""
    hold(components.times(spec))


def test_s28_money(spec: Spec) -> None:
    """Money has the type `number`, without format."""
    hold(components.money(spec))


def test_s29_bodies_have_examples(spec: Spec) -> None:
    """Every request body and every answer with a body shows at least one named example, by reference."""
    hold(examples.bodies_have_examples(spec))


def test_s30_valid(spec: Spec) -> None:
    """Every example and every default validates against its schema and shows no field unknown to it."""
    hold(examples.valid(spec))


def test_s31_defined(spec: Spec) -> None:
    """Only the extensions defined below are used, and only in the places that they are defined for."""
    hold(extensions.defined(spec))


def test_s32_flags(spec: Spec) -> None:
    """An extension that is a flag is `true`, or is left out."""
    hold(extensions.flags(spec))


def test_s33_error_codes(spec: Spec) -> None:
    """Error codes are defined once, on `ErrorCode`; the list on an operation is sorted and names defined codes."""
    hold(extensions.error_codes(spec))


def test_s34_sources(spec: Spec) -> None:
    """A source and a confidence come together, each from its closed list."""
    hold(extensions.sources(spec))


def test_s35_repairs(spec: Spec) -> None:
    """A repaired example says in a sentence what the page has wrong."""
    hold(extensions.repairs(spec))


def test_s36_presence_flags(spec: Spec) -> None:
    """A presence flag is an optional boolean of the query."""
    hold(extensions.presence_flags(spec))


def test_s37_attested(spec: Spec) -> None:
    """Every operation, webhook and schema that the seeds do not settle has a source and a confidence."""
    hold(extensions.attested(spec))


def test_s38_undocumented(spec: Spec) -> None:
    """What no source shows is `Undocumented` or `UndocumentedObject`, by reference, and its answer says so."""
    hold(components.undocumented(spec))


def test_s39_envelopes(spec: Spec) -> None:
    """A webhook is named alike in its key, its operation id and the `const` of `event` in its payload."""
    hold(events.envelopes(spec))


def test_s40_agree(spec: Spec) -> None:
    """Every id in an example is the id of something that an answer shows."""
    hold(ids.agree(spec))


def rules_of_style(spec: Spec) -> dict[str, str]:
    """Return the first line of every rule of STYLE.md by its number."""
    return dict(re.findall(r"^### (S\d\d) (?:MUST|SHOULD)\n(.+)$", spec.style, re.MULTILINE))


def rule_tests() -> dict[str, str]:
    """Return the docstring of every test of a rule by the rule's number."""
    return {
        name[5:8].upper(): str(function.__doc__)
        for name, function in globals().items()
        if re.match(r"test_s\d\d_", name)
    }


def test_style_and_tests_agree(spec: Spec) -> None:
    """STYLE.md and these tests state the same rules under the same numbers."""
    assert rules_of_style(spec) == rule_tests()


def test_numbers_are_permanent(spec: Spec) -> None:
    """The numbers in STYLE.md ascend from S01 without gaps, so none was given up or used again."""
    headings = re.findall(r"^### (S\d\d)\b", spec.style, re.MULTILINE)
    assert headings == [f"S{number:02}" for number in range(1, len(headings) + 1)]
