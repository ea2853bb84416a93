"""Decide which schemas become models, in which module, with which fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import annotate, naming
from generator.choices import choices
from generator.errors import Problem, SpecError
from generator.model import Constant, Enum, EnumRef, Field, Model, ModelModule, ModelRef, Type
from generator.text import literal, paragraphs, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document import Document, RawField
    from generator.load import Mapping
    from generator.upstream import Parsed


class Catalogue:
    """The models that the calls need, found by following their types."""

    def __init__(self, document: Document, parsed: Parsed) -> None:
        self._document = document
        self._parsed = parsed
        self._answered: set[str] = set()
        self._sent: set[str] = set()
        self._enums: set[str] = set()

    def field_types(self, name: str) -> dict[str, Type]:
        """Return the types of an object's fields.

        Raises:
            SpecError: The parser lost a field.
        """
        schema = self._document.schema(name)
        types = self._parsed.models.get(name)
        if types is None:
            raise SpecError(Problem(schema.where(), f"the parser dropped the schema {name}", "write it as others are"))
        fields = self._document.fields(schema)
        lost = set(fields) ^ set(types)
        if lost:
            raise SpecError(
                Problem(
                    schema.where(), f"{name}: the parser lost {', '.join(sorted(lost))}", "write allOf one level deep"
                )
            )
        # A text that is always the same is the type, such as the name of an event, by which a checker can tell events.
        constants = {wire: field.schema.get("const") for wire, field in fields.items()}
        return {**types, **{wire: Constant(text) for wire, text in constants.items() if isinstance(text, str)}}

    def answered(self, type_: Type) -> None:
        """Note that Picqer answers values of this type."""
        self._visit(type_, self._answered, answers=True)

    def sent(self, type_: Type) -> None:
        """Note that callers send values of this type."""
        self._visit(type_, self._sent, answers=False)

    def _visit(self, type_: Type, seen: set[str], *, answers: bool) -> None:
        for part in annotate.parts(type_):
            if isinstance(part, EnumRef):
                self._enums.add(part.name)
            elif isinstance(part, ModelRef) and part.name not in seen:
                seen.add(part.name)
                types = self.field_types(part.name)
                for field in self._fields(part.name, answers=answers):
                    self._visit(types[field.wire], seen, answers=answers)

    def _fields(self, name: str, *, answers: bool) -> list[RawField]:
        fields = self._document.fields(self._document.schema(name)).values()
        return [field for field in fields if not (field.write_only if answers else field.read_only)]

    def modules(self) -> tuple[ModelModule, ...]:
        """Return the files of models, one for each folder of the spec that has some.

        Raises:
            SpecError: A model has no form in Python.
        """
        names: dict[str, list[str]] = {}
        for name in sorted({*self._answered, *self._sent, *self._enums}):
            names.setdefault(self._module(name), []).append(name)
        circles = self._circles(names)
        return tuple(self._build(module, names[module], circles[module]) for module in sorted(names))

    def _circles(self, names: dict[str, list[str]]) -> dict[str, set[str]]:
        """Return, for each module, those that it needs and that need it too: none of them can be imported first."""
        needs = {
            module: {self._module(other) for name in inside for other in self._needs(name)} - {module}
            for module, inside in names.items()
        }

        reached = {module: set(others) for module, others in needs.items()}
        for middle in needs:
            for others in reached.values():
                others.update(reached[middle] if middle in others else ())
        return {
            module: {other for other in others if module in reached[other]} - {module}
            for module, others in reached.items()
        }

    def _module(self, name: str) -> str:
        return naming.module_of(self._document.schema(name).file)

    def _build(self, module: str, names: list[str], circle: set[str]) -> ModelModule:
        answered = _by_need([name for name in names if name in self._answered], self._needs)
        sent = _by_need([name for name in names if name in self._sent], self._needs)
        structs = tuple(self._struct(name, set(answered[i:]), circle) for i, name in enumerate(answered))
        inputs = tuple(self._input(name, set(sent[i:]), circle) for i, name in enumerate(sent))
        enums = tuple(self._enum(name) for name in names if name in self._enums)
        words = annotate.names(field.annotation for model in (*structs, *inputs) for field in model.fields)
        words |= {"Literal", "TypeAlias"} if enums else set()
        words |= {"TypedDict"} if inputs else set()
        lines = list(annotate.imports(words))
        runtime = [
            name
            for name, used in (
                ("Model", bool(structs)),
                ("PhpMap", "PhpMap" in words),
                ("as_map", any(model.maps for model in structs)),
            )
            if used
        ]
        if runtime:
            lines.append(f"from picqer._runtime.model import {', '.join(runtime)}")
        if any("field(" in field.assignment for model in structs for field in model.fields):
            lines.append("from msgspec import field")
        own = {*names, *(naming.input_name(name) for name in names)}
        foreign = sorted(word for word in words - own if self._is_component(word))
        lines += [f"from picqer.models.{self._module(name.removesuffix('Input'))} import {name}" for name in foreign]
        return ModelModule(
            name=module,
            doc=f"Models of {naming.words(module)}.",
            imports=tuple(lines),
            enums=enums,
            structs=structs,
            inputs=inputs,
        )

    def _is_component(self, word: str) -> bool:
        schemas = self._document.raw["components"]["schemas"]
        return word in schemas or word.removesuffix("Input") in schemas

    def _needs(self, name: str) -> set[str]:
        if name not in self._answered and name not in self._sent:
            return set()
        used = [*self._fields(name, answers=True)] if name in self._answered else []
        used += self._fields(name, answers=False) if name in self._sent else []
        types = self.field_types(name)
        parts = (part for field in used for part in annotate.parts(types[field.wire]))
        return {part.name for part in parts if isinstance(part, ModelRef | EnumRef)}

    def _struct(self, name: str, later: set[str], circle: set[str]) -> Model:
        types = self.field_types(name)
        used = self._fields(name, answers=True)
        hidden = {_name(field) for field in used}
        fields = []
        for field in used:
            type_ = types[field.wire]
            annotation = annotate.answer(type_)
            if not field.required and not annotation.endswith("| None"):
                annotation += " | None"
            annotation = self._written(annotation, type_, hidden, later, circle)
            fields.append(
                Field(_name(field), annotation, _assignment(field), _field_doc(field), annotate.holds_map(type_))
            )
        self._refuse_clashes(name, fields)
        return Model(name, "Model", self._doc(name), tuple(fields))

    def _written(self, annotation: str, type_: Type, hidden: set[str], later: set[str], circle: set[str]) -> str:
        """Return an annotation as it can be read in its place.

        Args:
            annotation: How it would stand anywhere else.
            type_: The type that it is for.
            hidden: Names of fields, which hide types of these names.
            later: Models further down, whose names must be in quotes.
            circle: Modules that need this one too, so that they can only be read when a model is used.
        """
        used = {part.name for part in annotate.parts(type_) if isinstance(part, ModelRef | EnumRef)}
        far = {name for name in used if self._module(name) in circle}
        text = annotate.qualified(annotation, hidden, far | {naming.input_name(name) for name in far})
        return literal(text) if far or used & later else text

    def _refuse_clashes(self, name: str, fields: list[Field]) -> None:
        where = f"{self._document.schema(name).where()} ({name})"
        used = annotate.names(field.annotation for field in fields)
        used |= {"field" for field in fields if "field(" in field.assignment}
        seen: set[str] = set()
        for field in fields:
            # `date: date | None = None` binds None to the name before Python reads the annotation.
            if field.name in used:
                found = f"the field {field.name!r} hides the type of that name"
                raise SpecError(Problem(where, found, "give annotate.qualified a form for it"))
            if field.name in seen:
                raise SpecError(
                    Problem(where, f"two fields would be called {field.name!r}", "teach naming.py to tell them")
                )
            seen.add(field.name)

    def _input(self, name: str, later: set[str], circle: set[str]) -> Model:
        types = self.field_types(name)
        used = self._fields(name, answers=False)
        hidden = {_name(field) for field in used}
        fields = []
        for field in used:
            type_ = types[field.wire]
            annotation = self._written(annotate.argument(type_), type_, hidden, later, circle)
            if not field.required:
                annotation = f"NotRequired[{annotation}]"
            if _name(field) != field.wire:
                where = field.schema.where()
                raise SpecError(Problem(where, f"{field.wire!r} is no Python name", "TypedDict has no form for it"))
            fields.append(Field(field.wire, annotation, "", _field_doc(field), holds_map=False))
        schema = self._document.schema(name)
        rules = choices(self._document, schema, f"{schema.where()} ({name})")
        doc = " ".join([f"What a request says of a {naming.words(name)}.", *(rule.sentence for rule in rules)])
        return Model(naming.input_name(name), "TypedDict", paragraphs(doc, indent=4), tuple(fields))

    def _enum(self, name: str) -> Enum:
        schema = self._document.schema(name)
        if set(self._parsed.enums.get(name, ())) != set(schema["enum"]):
            raise SpecError(Problem(schema.where("enum"), f"the parser lost values of {name}", "write plain texts"))
        return Enum(name, tuple(schema["enum"]), _schema_doc(schema, name))

    def _doc(self, name: str) -> str:
        return _schema_doc(self._document.schema(name), name)


def imports(modules: tuple[ModelModule, ...], words: set[str]) -> tuple[str, ...]:
    """Return the import lines for the models that annotations use."""
    used = ((module.name, [name for name in module.public_names if name in words]) for module in modules)
    return tuple(f"from picqer.models.{module} import {', '.join(names)}" for module, names in used if names)


def _schema_doc(schema: Mapping, name: str) -> str:
    text = schema.get("description") or f"{naming.words(name).capitalize()}."
    return paragraphs(text, indent=4)


def _field_doc(field: RawField) -> str:
    return paragraphs(told(field.description, deprecated=field.deprecated), indent=4)


def _name(field: RawField) -> str:
    return naming.python_name(field.wire)


def _assignment(field: RawField) -> str:
    options = {
        "default": "" if field.required else "None",
        "name": literal(field.wire) if _name(field) != field.wire else "",
    }
    if not options["name"]:
        return f" = {options['default']}" if options["default"] else ""
    return f" = field({', '.join(f'{name}={value}' for name, value in options.items() if value)})"


def _by_need(names: list[str], needs: Callable[[str], set[str]]) -> list[str]:
    """Order models so that each stands behind those that it holds, as annotations are read at run time."""
    ordered: list[str] = []

    def place(name: str, above: tuple[str, ...]) -> None:
        if name in ordered or name in above:
            return
        for other in sorted(needs(name) & set(names)):
            place(other, (*above, name))
        ordered.append(name)

    for name in names:
        place(name, ())
    return ordered
