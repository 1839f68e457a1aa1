//! A resource as a listing shows it: the entry of the listing, which derefs to a handle.

use super::docs::comment;
use super::source::Source;
use super::{Context, handle, has};
use crate::description::Listed;

pub(super) fn listed(source: &mut Source, context: &Context<'_>, listed: &Listed) {
    let Some(target) = context.description.resource(&listed.handle.resource.text) else {
        return;
    };
    for path in ["std::ops::Deref", "std::sync::Arc", "std::sync::OnceLock"] {
        source.import(path);
    }
    for name in ["Entry", "NotListed", "Meta", "Scope"] {
        context.runtime(source, name);
    }
    let sdk = &context.description.service.sdk;
    source.import(&format!("{sdk}::Client"));
    source.import(&format!("{sdk}::types"));
    let kind = has::import(source, context, target);
    let made = has::make(source, context, "self", target, &listed.handle);
    let (name, entry) = (context.name(), format!("types::{}", listed.kind));
    let (identifier, field) = &listed.identifier;
    let variable = crate::names::snake(name);
    let article = crate::names::article(&kind);
    source.line(comment("///", &about(context, &kind)).trim_end());
    source.line(&format!(
        "#[derive(Clone)]
pub struct {name}<E = {entry}> {{
    scope: Scope<Client>,
    entry: E,
    /// Made when it is first needed: a listing of many items needs few.
    handle: OnceLock<{kind}>,
}}

impl {name}<NotListed> {{
    pub(crate) fn new(scope: Scope<Client>, {identifier}: Arc<str>) -> Self {{
        Self {{ scope, entry: NotListed({identifier}), handle: OnceLock::new() }}
    }}
}}

/// The entry of the listing.
impl {name} {{
    #[inline]
    pub(crate) fn listed(scope: Scope<Client>, entry: {entry}) -> Self {{
        Self {{ scope, entry, handle: OnceLock::new() }}
    }}

    /// The entry of the listing, as the SDK has it.
    #[must_use]
    pub fn item(&self) -> &{entry} {{ &self.entry }}

    /// The entry of the listing, without the handle.
    #[must_use]
    pub fn into_item(self) -> {entry} {{ self.entry }}
}}

/// It is {article} [`{kind}`], with all of its actions: `{variable}.delete().await?`.
impl<E: Entry> Deref for {name}<E> {{
    type Target = {kind};
    fn deref(&self) -> &{kind} {{
        self.handle.get_or_init(|| {made})
    }}
}}

impl Entry for {entry} {{
    fn name(&self) -> &str {{ self.{field}().unwrap_or_default() }}
}}"
    ));
    handle::identifiers(source, context);
}

fn about(context: &Context<'_>, kind: &str) -> Vec<String> {
    let mut about = handle::about(context);
    let place = about.len().min(1);
    about.insert(
        place,
        format!("It derefs to its [`{kind}`], and has the attributes that the listing gave."),
    );
    about
}
