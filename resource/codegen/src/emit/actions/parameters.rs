//! The parameters of an action's method, beside those that name a resource.

use super::super::source::Source;
use super::Context;
use crate::description::Parameter;

/// The SDK's type of contents, which every service has. Actions take whatever becomes one.
const BYTE_STREAM: &str = "primitives.ByteStream";

/// `, body: impl Into<Body>`.
pub(super) fn signature<'a>(
    source: &mut Source,
    context: &Context<'_>,
    parameters: impl Iterator<Item = &'a Parameter>,
) -> String {
    parameters
        .map(|parameter| {
            let kind = kind(source, context, parameter);
            format!(", {}: impl Into<{kind}>", parameter.name.text)
        })
        .collect::<Vec<_>>()
        .concat()
}

/// Imports the type of a parameter.
fn kind(source: &mut Source, context: &Context<'_>, parameter: &Parameter) -> String {
    let Some(kind) = parameter.kind.as_deref() else {
        return "String".to_owned();
    };
    if kind == BYTE_STREAM {
        context.runtime(source, "Body");
        context.helpers(source);
        return "Body".to_owned();
    }
    let Some((module, name)) = kind.rsplit_once('.') else {
        return kind.to_owned();
    };
    let sdk = &context.description.service.sdk;
    let module = module.replace('.', "::");
    source.import(&format!("{sdk}::{module}::{name}"));
    name.to_owned()
}

/// `.body(body.into())`.
pub(super) fn set<'a>(parameters: impl Iterator<Item = &'a Parameter>) -> String {
    parameters
        .map(|parameter| {
            let name = &parameter.name.text;
            match parameter.kind.as_deref() {
                // The SDK's setter takes whatever becomes a `String`, as this method does.
                None => format!(".{name}({name})"),
                Some(BYTE_STREAM) => format!(".{name}(runtime::byte_stream({name}))"),
                Some(_) => format!(".{name}({name}.into())"),
            }
        })
        .collect::<Vec<_>>()
        .concat()
}
