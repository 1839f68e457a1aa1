//! Filling in a request: the identifiers, each in its parameter, and the values that the description sets.

use super::Context;
use super::source::Source;
use crate::description::{Assignment, Identifier, Request, Step, Take, Value};
use crate::names::{field, pascal, snake};

/// How the values of a request are written.
pub(super) struct Filling<'a> {
    /// The variable of the handle whose identifiers are filled in.
    pub(super) holder: &'a str,
    /// Which of its identifiers are filled in.
    pub(super) wanted: &'a dyn Fn(&str) -> bool,
    /// The expression for what the caller gives by this name, where the request has it.
    pub(super) asked: &'a dyn Fn(&str) -> Option<String>,
    /// The variable of the elements, in a batch.
    pub(super) each: Option<&'a str>,
}

impl<'a> Filling<'a> {
    /// Every identifier, of the handle in this variable.
    pub(super) fn of(holder: &'a str) -> Self {
        Self {
            holder,
            wanted: &|_| true,
            asked: &|_| None,
            each: None,
        }
    }

    /// An expression: `base` with all that is filled in.
    pub(super) fn expression(
        &self,
        source: &mut Source,
        context: &Context<'_>,
        base: &str,
        request: &Request,
    ) -> String {
        let chain = self.identifiers(context, request) + &self.simple(source, context, request);
        let structures = self.structures(source, context, request);
        if structures.is_empty() {
            return format!("{base}{chain}");
        }
        let setters: Vec<_> = structures.iter().map(|(_, set)| set.as_str()).collect();
        let statements: Vec<_> = structures.iter().map(|(make, _)| make.as_str()).collect();
        format!(
            "{{ {} {base}{}{chain} }}",
            statements.concat(),
            setters.concat()
        )
    }

    /// `.bucket(this.bucket_name()).key(this.key())`.
    fn identifiers(&self, context: &Context<'_>, request: &Request) -> String {
        let set_otherwise = |name: &str| {
            let mut unsent = request.unsent.iter();
            request.assignments.iter().any(|one| one.value.uses(name))
                || unsent.any(|one| one.text == name)
        };
        context
            .resource
            .identifiers
            .iter()
            .filter(|one| (self.wanted)(&one.name.text) && !set_otherwise(&one.name.text))
            .filter_map(|one| {
                let parameter = one.parameter.as_ref()?;
                Some(format!(
                    ".{}({}.{}())",
                    field(parameter),
                    self.holder,
                    one.name.text
                ))
            })
            .collect()
    }

    /// Parameters that are set as a whole.
    fn simple(&self, source: &mut Source, context: &Context<'_>, request: &Request) -> String {
        let mut setters = Vec::new();
        for Assignment { path, value } in &request.assignments {
            let [step] = path.steps.as_slice() else {
                continue;
            };
            setters.push(match (step.take, self.each) {
                (Take::Each, Some(each)) => self.elements(source, context, &step.name, value, each),
                (Take::Each, None) => {
                    let value = self.owned(source, context, value);
                    format!(".set_{}(Some(vec![{value}]))", snake(&step.name))
                }
                _ => {
                    let value = self.argument(source, context, value);
                    format!(".{}({value})", field(&step.name))
                }
            });
        }
        setters.concat()
    }

    /// A list with one element for each handle of a batch.
    fn elements(
        &self,
        source: &mut Source,
        context: &Context<'_>,
        parameter: &str,
        value: &Value,
        each: &str,
    ) -> String {
        let of_each = Filling {
            holder: each,
            each: None,
            ..*self
        };
        let element = of_each.owned(source, context, value);
        let parameter = snake(parameter);
        let counted = matches!(value, Value::Structure { fields, .. }
            if fields.iter().any(|(_, one)| matches!(one, Value::Place)));
        let (handles, closure) = if counted {
            ("handles.iter().enumerate()", format!("|(place, {each})|"))
        } else {
            ("handles.iter()", format!("|{each}|"))
        };
        let fallible = matches!(value, Value::Structure { fallible: true, .. });
        let collect = if fallible {
            "collect::<Result<_, _>>().map_err(runtime::unbuilt)?"
        } else {
            "collect()"
        };
        format!(".set_{parameter}(Some({handles}.map({closure} {element}).{collect}))")
    }

    /// Fields of structures: statements that make each structure from what the caller set, and the setter.
    fn structures(
        &self,
        source: &mut Source,
        context: &Context<'_>,
        request: &Request,
    ) -> Vec<(String, String)> {
        let mut structures: Vec<(&Step, Vec<String>)> = Vec::new();
        for Assignment { path, value } in &request.assignments {
            let [structure, member] = path.steps.as_slice() else {
                continue;
            };
            let value = self.inner(source, context, value);
            let line = format!(".{} = Some({value});", field(&member.name));
            let known = structures
                .iter_mut()
                .find(|(known, _)| known.name == structure.name);
            match known {
                Some((_, lines)) => lines.push(line),
                None => structures.push((structure, vec![line])),
            }
        }
        let structures = structures.into_iter();
        structures
            .map(|(structure, lines)| statements(source, context, structure, &lines))
            .collect()
    }

    /// As the argument of a setter, which takes whatever becomes a `String`.
    fn argument(&self, source: &mut Source, context: &Context<'_>, value: &Value) -> String {
        match value {
            Value::Own(name) => format!("{}.{}()", self.holder, name.text),
            Value::Caller(name) => (self.asked)(&name.text).unwrap_or_else(|| name.text.clone()),
            Value::Text(text) => format!("{text:?}"),
            Value::Literal(literal) => literal.clone(),
            Value::Variant(path) => {
                format!("{}::{}", context.types(source), path.replace('.', "::"))
            }
            Value::Place => "place.to_string()".to_owned(),
            Value::Structure { kind, fields, .. } => {
                let fields = fields.iter().map(|(name, value)| {
                    let value = self.argument(source, context, value);
                    format!(".{}({value})", field(name))
                });
                let fields: Vec<_> = fields.collect();
                format!(
                    "{}::{kind}::builder(){}.build()",
                    context.types(source),
                    fields.concat()
                )
            }
        }
    }

    /// As an element of a list of the SDK.
    fn owned(&self, source: &mut Source, context: &Context<'_>, value: &Value) -> String {
        let text = self.argument(source, context, value);
        let is_text = match value {
            Value::Own(name) => is_text(context.resource.identifier(&name.text)),
            Value::Text(_) => true,
            _ => false,
        };
        if is_text { text + ".to_owned()" } else { text }
    }

    /// As a field of a structure of the SDK.
    fn inner(&self, source: &mut Source, context: &Context<'_>, value: &Value) -> String {
        let text = self.argument(source, context, value);
        if matches!(value, Value::Own(_) | Value::Text(_)) {
            text + ".into()"
        } else {
            text
        }
    }
}

/// Statements that set the fields of a structure, or of each structure in a list, and the setter that follows.
fn statements(
    source: &mut Source,
    context: &Context<'_>,
    structure: &Step,
    lines: &[String],
) -> (String, String) {
    let name = snake(&structure.name);
    if structure.take == Take::Each {
        let lines: Vec<_> = lines.iter().map(|line| format!("one{line}")).collect();
        return (
            format!(
                "let mut {name} = request.get_{name}().clone().unwrap_or_default();
                for one in &mut {name} {{ {} }}",
                lines.concat()
            ),
            format!(".set_{name}(Some({name}))"),
        );
    }
    let kind = format!("{}::{}", context.types(source), pascal(&structure.name));
    let lines: Vec<_> = lines.iter().map(|line| format!("{name}{line}")).collect();
    (
        format!(
            "let given = request.get_{name}().clone();
            let mut {name} = given.unwrap_or_else(|| {kind}::builder().build());
            {}",
            lines.concat()
        ),
        format!(".{name}({name})"),
    )
}

fn is_text(identifier: Option<&Identifier>) -> bool {
    identifier.is_some_and(|one| one.kind.is_none())
}
