//! What makes a handle an item of a batch action.

use super::Context;
use super::source::Source;

/// A batch takes whatever is a `Target`: what the identifiers besides the bucket's name say.
pub(super) fn batch(source: &mut Source, context: &Context<'_>) {
    let whole = context.description.with_handle(context.resource);
    if whole.batch.is_empty() {
        return;
    }
    source.import("crate::batch::Target");
    let (generics, this) = context.generics();
    let rest: Vec<_> = context
        .resource
        .identifiers
        .iter()
        .skip(1)
        .map(|identifier| format!("handle.{}()", identifier.name.text))
        .collect();
    let made = if rest.len() > 1 { "version" } else { "new" };
    let rest = rest.join(", ");
    let within = context.resource.identifiers.first();
    let within = within.map_or_else(String::new, |first| {
        format!(".within(handle.{}())", first.name.text)
    });
    source.line(&format!(
        "
/// What a batch action deletes.
impl{generics} From<&{this}> for Target {{
    fn from(handle: &{this}) -> Self {{ Self::{made}({rest}){within} }}
}}

/// What a batch action deletes.
impl{generics} From<{this}> for Target {{
    fn from(handle: {this}) -> Self {{ Self::from(&handle) }}
}}"
    ));
}
