//! The handle on top: boto3's `ServiceResource`.

use super::Context;
use super::docs::{boto3_resource, comment};
use super::source::Source;

pub(super) fn handle(source: &mut Source, context: &Context<'_>) {
    let service = &context.description.service;
    let (sdk, name) = (&service.sdk, &service.name);
    source.import(&format!("{sdk}::Client"));
    source.import("session::ToSession");
    source.import("crate::meta");
    source.import("crate::meta::Meta");
    let root = context.name();
    let about = [
        format!("{}.", context.resource.about),
        "Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the \
         same place (see [`Meta`])."
            .to_owned(),
        boto3_resource(context),
        format!(
            "```
# use {sdk}::config::{{BehaviorVersion, Config}};
# let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
# let client = {sdk}::Client::from_conf(config);
let {name} = resource::{name}::{root}::from_client(client);
assert_eq!({name}.meta().service_name(), \"{name}\");
```"
        ),
    ];
    source.line(comment("///", &about).trim_end());
    source.line(&format!(
        "#[derive(Clone)]
pub struct {root} {{ meta: Meta<Client> }}

/// Constructors, and the client.
impl {root} {{
    /// From a session, or from the SDK's configuration: `session.resource({root}::new)`, `{root}::new(&sdk_config)`.
    ///
    /// The client that it makes has what `client::{name}` adds to the SDK's, and names this crate in its user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {{
        let session = meta::named(session);
        Self {{ meta: Meta::of_session({name:?}, &session, client::{name}(&session)) }}
    }}

    /// From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds. The [crate](crate)'s
    /// documentation says how to add it.
    #[must_use]
    pub fn from_client(client: Client) -> Self {{
        Self {{ meta: Meta::of_client({name:?}, client) }}
    }}

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {{ self.meta.client() }}

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {{ &self.meta }}
}}"
    ));
}
