//! The handle on top: boto3's `ServiceResource`.

use super::docs::{boto3_resource, comment};
use super::handle::usage;
use super::source::Source;
use super::{Context, Place};

pub(super) fn handle(source: &mut Source, context: &Context<'_>) {
    let service = &context.description.service;
    let (sdk, name) = (&service.sdk, &service.name);
    source.import(&format!("{sdk}::Client"));
    context.runtime(source, "Session");
    context.runtime(source, "Meta");
    let root = context.name();
    let client = match &service.by_hand {
        Some(module) => {
            source.import(&module.replace('.', "::"));
            let module = module.rsplit('.').next().unwrap_or(module);
            format!("{module}::client(session)")
        }
        None => "session.client(Client::new)".to_owned(),
    };
    let mut about = vec![format!("{}.", context.resource.about)];
    about.extend(usage(context));
    about.push(
        "Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the \
         same place (see [`Meta`])."
            .to_owned(),
    );
    about.push(boto3_resource(context));
    if context.place == Place::Here {
        about.push(format!(
            "```
# use {sdk}::config::{{BehaviorVersion, Config}};
# let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
# let client = {sdk}::Client::from_conf(config);
let {name} = resource::{name}::{root}::from_client(client);
assert_eq!({name}.meta().service_name(), \"{name}\");
```"
        ));
    }
    source.line(comment("///", &about).trim_end());
    source.line(&format!(
        "#[derive(Clone)]
pub struct {root} {{ meta: Meta<Client> }}

/// Constructors, and the client.
impl {root} {{
    /// From a session, whose client it makes: `session.resource({root}::new)`.
    #[must_use]
    pub fn new(session: &Session) -> Self {{
        Self {{ meta: Meta::of_session({name:?}, session, {client}, is_same) }}
    }}

    /// From a client made elsewhere.
    #[must_use]
    pub fn from_client(client: Client) -> Self {{
        Self {{ meta: Meta::of_client({name:?}, client, is_same) }}
    }}

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {{ self.meta.client() }}

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {{ &self.meta }}
}}

/// Clones of a client share their configuration, and separately made clients never do.
fn is_same(one: &Client, other: &Client) -> bool {{ std::ptr::eq(one.config(), other.config()) }}"
    ));
}
