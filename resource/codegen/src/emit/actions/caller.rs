//! An action that gives a resource which the caller names, as `create_bucket(name)` does. It holds that resource.

use super::super::request::Filling;
use super::super::source::Source;
use super::{Context, Parts, has, parameters};
use crate::description::{Identifier, IdentifierSource, Reference, Request, Resource, Value};

/// Whether the caller names the resource in which an action ends.
pub(super) fn names(target: &Reference) -> bool {
    let mut sources = target.sources.iter();
    sources.any(|from| matches!(from, IdentifierSource::Caller(_)))
}

pub(super) fn parts(
    source: &mut Source,
    context: &Context<'_>,
    request: &Request,
    target: &Reference,
    resource: &Resource,
) -> Parts {
    let kind = has::import(source, context, resource);
    let made = Made {
        request,
        target,
        resource,
        parent: context.resource,
    };
    let rest = || {
        let parameters = request.parameters.iter();
        parameters.filter(|one| made.named(&one.name.text).is_none())
    };
    let set_parent = made.set_by_parent(source, context);
    Parts {
        parameters: has::parameters(source, resource, target)
            + &parameters::signature(source, context, rest()),
        handle: has::make(source, context, "self", resource, target),
        handle_type: kind.clone(),
        holder: "made",
        set: set_parent + &parameters::set(rest()),
        fill: made.filled_in(source, context),
        gives: kind,
        result: "request.send().await.about(&made)?; Ok(made)".to_owned(),
    }
}

/// The resource in which the action ends, and the one whose method it is.
struct Made<'a> {
    request: &'a Request,
    target: &'a Reference,
    resource: &'a Resource,
    parent: &'a Resource,
}

impl Made<'_> {
    fn sources(&self) -> impl Iterator<Item = (&Identifier, &IdentifierSource)> {
        self.resource.identifiers.iter().zip(&self.target.sources)
    }

    /// The identifier that the caller gives by this name.
    fn named(&self, name: &str) -> Option<&Identifier> {
        self.sources().find_map(|(identifier, from)| match from {
            IdentifierSource::Caller(asked) if asked.text == name => Some(identifier),
            _ => None,
        })
    }

    /// Whether the new resource shares this identifier of the parent's, and sends it by the same parameter.
    fn shares(&self, name: &str) -> bool {
        let parent = self.parent.identifier(name);
        let parameter = parent.and_then(|one| one.parameter.as_ref());
        self.sources().any(|(identifier, from)| {
            matches!(from, IdentifierSource::Own(own) if own.text == name)
                && identifier.parameter.as_ref() == parameter
        })
    }

    /// What is set when the action is made: the identifiers of the parent that the new resource does not share.
    fn set_by_parent(&self, source: &mut Source, context: &Context<'_>) -> String {
        let mut request = self.request.clone();
        let by_caller = |value: &Value| matches!(value, Value::Caller(_));
        request.assignments.retain(|one| !by_caller(&one.value));
        let filling = Filling {
            wanted: &|name| !self.shares(name),
            ..Filling::of("self")
        };
        filling.expression(source, context, "", &request)
    }

    /// What is filled in when the action is sent: the identifiers of the new resource.
    fn filled_in(&self, source: &mut Source, context: &Context<'_>) -> String {
        let mut request = self.request.clone();
        let by_caller = |value: &Value| matches!(value, Value::Caller(_));
        request.assignments.retain(|one| by_caller(&one.value));
        let asked = |name: &str| Some(format!("made.{}()", self.named(name)?.name.text));
        let filling = Filling {
            wanted: &|name| self.is_known(name) && !self.is_assigned(name),
            asked: &asked,
            ..Filling::of("made")
        };
        let context = Context {
            resource: self.resource,
            ..*context
        };
        filling.expression(source, &context, "request", &request)
    }

    /// Whether an identifier of the new resource is known before the response.
    fn is_known(&self, identifier: &str) -> bool {
        self.sources().any(|(one, from)| {
            one.name.text == identifier
                && match from {
                    IdentifierSource::Own(own) => self.shares(&own.text),
                    IdentifierSource::Caller(_) | IdentifierSource::Text(_) => true,
                    _ => false,
                }
        })
    }

    /// Whether the description assigns an identifier of the new resource to another parameter.
    fn is_assigned(&self, identifier: &str) -> bool {
        self.request.assignments.iter().any(|one| {
            matches!(&one.value, Value::Caller(name)
                if self.named(&name.text).is_some_and(|one| one.name.text == identifier))
        })
    }
}
