//! The handle itself: its fields, how it is made, what names it.

use super::docs::{boto3_resource, comment};
use super::source::Source;
use super::{Context, load};
use crate::description::Identifier;

pub(super) fn handle(source: &mut Source, context: &Context<'_>) {
    let sdk = &context.description.service.sdk;
    source.import(&format!("{sdk}::Client"));
    source.import("crate::meta::Meta");
    source.import("crate::scope::Scope");
    declare(source, context);
    constructor(source, context);
    identifiers(source, context);
}

/// The getters of the identifiers, and of the layer below.
pub(super) fn identifiers(source: &mut Source, context: &Context<'_>) {
    context.open(source, "Identifiers, and the client.");
    for (place, identifier) in context.resource.identifiers.iter().enumerate() {
        getter(source, context, place, identifier);
    }
    source.line(
        "
    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client { self.meta().client() }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> { self.scope.meta() }
}",
    );
}

fn declare(source: &mut Source, context: &Context<'_>) {
    source.line(comment("///", &about(context)).trim_end());
    source.line(&format!(
        "#[derive(Clone)]\npub struct {} {{",
        context.name()
    ));
    source.line("scope: Scope<Client>,");
    for identifier in own(context) {
        let kind = field_type(source, identifier);
        source.line(&format!("{}: {kind},", identifier.name.text));
    }
    if let Some(kind) = load::kept(source, context) {
        source.import("crate::loaded::Loaded");
        source.line(&format!("loaded: Loaded<{kind}>,"));
    }
    source.line("}");
}

pub(super) fn about(context: &Context<'_>) -> Vec<String> {
    let mut about = vec![
        format!("{}.", context.resource.about),
        "Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both \
         are known to speak for the same caller to the same place (see [`Meta`])."
            .to_owned(),
    ];
    for gap in &context.resource.gaps {
        let (name, operation) = (&gap.name.text, &gap.operation.text);
        about.push(format!(
            "Gap: boto3's `{name}` sends `{operation}`, which the SDK for Rust does not have."
        ));
    }
    about.push(boto3_resource(context));
    about.push(example(context));
    about
}

/// An example that runs without a network.
fn example(context: &Context<'_>) -> String {
    let service = &context.description.service;
    let (sdk, module, root) = (&service.sdk, &service.name, &service.root.text);
    let accessor = crate::names::snake(context.name());
    let values: Vec<_> = context.resource.identifiers.iter().map(sample).collect();
    // `Debug` shows every identifier as text.
    let shown: Vec<_> = context
        .resource
        .identifiers
        .iter()
        .zip(&values)
        .map(|(identifier, value)| {
            let value = value.trim_matches('"');
            format!("{}=\\\"{value}\\\"", identifier.name.text)
        })
        .collect();
    format!(
        "```
# use {sdk}::config::{{BehaviorVersion, Config}};
# let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
# let {module} = resource::{module}::{root}::from_client({sdk}::Client::from_conf(config));
let handle = {module}.{accessor}({});
assert_eq!(format!(\"{{handle:?}}\"), \"{module}.{}({})\");
```",
        values.join(", "),
        context.name(),
        shown.join(", "),
    )
}

/// A value to show, for an identifier.
fn sample(identifier: &Identifier) -> String {
    match (&identifier.kind, identifier.parameter.as_str()) {
        (Some(_), _) => "1".to_owned(),
        (None, "Bucket") => "\"photos\"".to_owned(),
        (None, "Key") => "\"2024/cat.jpg\"".to_owned(),
        (None, _) => "\"3HL4kqtJ\"".to_owned(),
    }
}

/// The identifiers that the handle has for itself: all but the first, which its scope holds, and but the one
/// that is read from a listing's entry.
pub(super) fn own<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Identifier> {
    let listed = context
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    let rest = context.resource.identifiers.iter().skip(1);
    rest.filter(move |identifier| Some(&identifier.name.text) != listed)
}

fn field_type(source: &mut Source, identifier: &Identifier) -> String {
    identifier.kind.clone().unwrap_or_else(|| {
        source.import("std::sync::Arc");
        "Arc<str>".to_owned()
    })
}

fn constructor(source: &mut Source, context: &Context<'_>) {
    let mut parameters = vec!["scope: Scope<Client>".to_owned()];
    let mut fields = vec!["scope"];
    for identifier in own(context) {
        let kind = field_type(source, identifier);
        parameters.push(format!("{}: {kind}", identifier.name.text));
        fields.push(&identifier.name.text);
    }
    if context.resource.load.is_some() {
        fields.push("loaded: Loaded::new()");
    }
    let (parameters, fields) = (parameters.join(", "), fields.join(", "));
    source.line(&format!(
        "
impl {} {{
    pub(crate) fn new({parameters}) -> Self {{ Self {{ {fields} }} }}
    {}
}}",
        context.name(),
        shared(context),
    ));
}

/// A copy for an action, which drops what the handle itself keeps.
fn shared(context: &Context<'_>) -> String {
    if context.resource.load.is_none() || context.resource.actions.is_empty() {
        return String::new();
    }
    let mut fields = vec!["scope: self.scope.clone()".to_owned()];
    for identifier in own(context) {
        let clone = if identifier.kind.is_some() {
            ""
        } else {
            ".clone()"
        };
        let name = &identifier.name.text;
        fields.push(format!("{name}: self.{name}{clone}"));
    }
    fields.push("loaded: self.loaded.share()".to_owned());
    format!(
        "
    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {{ Self {{ {} }} }}",
        fields.join(", ")
    )
}

fn getter(source: &mut Source, context: &Context<'_>, place: usize, identifier: &Identifier) {
    let name = &identifier.name.text;
    let listed = context
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    let (kind, value) = match &identifier.kind {
        _ if place == 0 => ("&str", "self.scope.first()".to_owned()),
        _ if Some(name) == listed => ("&str", "self.entry.name()".to_owned()),
        Some(kind) => (kind.as_str(), format!("self.{name}")),
        None => ("&str", format!("&self.{name}")),
    };
    let parameter = &identifier.parameter;
    let sentence = context.description.parameters.get(parameter);
    let sentence = sentence.map_or_else(
        || format!("The {}", name.replace('_', " ")),
        |sentence| sentence.text.clone(),
    );
    source.line(&format!(
        "
    /// {sentence} (`{parameter}` in requests).
    #[must_use]
    pub fn {name}(&self) -> {kind} {{ {value} }}"
    ));
}

/// What makes handles comparable and printable.
pub(super) fn traits(source: &mut Source, context: &Context<'_>) {
    source.import("std::fmt");
    source.import("std::hash::Hash");
    source.import("std::hash::Hasher");
    source.import("crate::inspect");
    let (generics, this) = context.generics();
    let names = compared(context);
    let equal: Vec<_> = names
        .iter()
        .map(|name| format!("self.{name} == other.{name}"))
        .collect();
    let hash: Vec<_> = names
        .iter()
        .map(|name| format!("self.{name}.hash(state);"))
        .collect();
    let (equal, hash) = (equal.join(" && "), hash.concat());
    source.line(&format!(
        "
impl{generics} fmt::Debug for {this} {{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{ inspect::debug(self, f) }}
}}

impl{generics} PartialEq for {this} {{
    fn eq(&self, other: &Self) -> bool {{ {equal} }}
}}

impl{generics} Eq for {this} {{}}

impl{generics} Hash for {this} {{
    fn hash<H: Hasher>(&self, state: &mut H) {{ {hash} }}
}}"
    ));
}

/// What two handles must have in common to be equal.
fn compared(context: &Context<'_>) -> Vec<String> {
    if context.description.is_root(context.resource) {
        return vec!["meta".to_owned()];
    }
    let own = own(context).map(|identifier| identifier.name.text.clone());
    let listed = context.resource.listed.iter();
    let listed = listed.map(|listed| format!("{}()", listed.identifier.0));
    std::iter::once("scope".to_owned())
        .chain(own)
        .chain(listed)
        .collect()
}
