//! Where a lesson plays.

use std::io::{IsTerminal, stderr};

use sandbox::Sandbox;
use session::wire::WireLog;
use session::{Env, Fs, Session};

use super::{Failure, Meter, Options};

/// The region of a session at an endpoint of its own, where no other setting has one.
const DEFAULT_REGION: &str = "us-east-1";

/// Where a lesson plays: the session that it uses, and the sandbox behind it unless it was sent elsewhere.
#[derive(Debug)]
pub struct Stage {
    session: Session,
    wire: WireLog,
    sandbox: Option<Sandbox>,
    meter: Meter,
    watched: bool,
}

impl Stage {
    /// Opens the place that the options name.
    ///
    /// # Errors
    ///
    /// [`Failure::Misuse`] for options that do not go together, [`Failure::Failed`] when the sandbox does not start or
    /// the session cannot be resolved.
    pub async fn open(options: &Options) -> Result<Self, Failure> {
        let mut stage = if options.aws || options.endpoint_url.is_some() {
            Self::elsewhere(options).await?
        } else {
            Self::in_a_sandbox(options).await?
        };
        stage.watched = !options.json && stderr().is_terminal();
        Ok(stage)
    }

    /// The session to make clients and resources from. All that they send is in the wire log.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The sandbox of this process; `None` under `--aws` and `--endpoint-url`.
    #[must_use]
    pub fn sandbox(&self) -> Option<&Sandbox> {
        self.sandbox.as_ref()
    }

    /// The log of all that was sent.
    #[must_use]
    pub fn wire(&self) -> &WireLog {
        &self.wire
    }

    /// How far the lesson's bytes are, where it moves any.
    #[must_use]
    pub fn meter(&self) -> &Meter {
        &self.meter
    }

    /// Whether a person sees what is written to stderr.
    pub(super) fn is_watched(&self) -> bool {
        self.watched
    }

    fn new(session: Session, wire: WireLog, sandbox: Option<Sandbox>) -> Self {
        Self {
            session,
            wire,
            sandbox,
            meter: Meter::default(),
            watched: false,
        }
    }

    /// The sandbox knows one pair of keys, and the session takes nothing from the machine: neither variables nor
    /// files could name another endpoint, another account or a proxy.
    async fn in_a_sandbox(options: &Options) -> Result<Self, Failure> {
        if options.profile.is_some() {
            let problem =
                "--profile needs --aws or --endpoint-url: the sandbox has keys of its own";
            return Err(Failure::Misuse(problem.to_owned()));
        }
        let region = options.region.as_deref().unwrap_or(DEFAULT_REGION);
        let sandbox = Sandbox::builder().region(region).start().await?;
        let wire = WireLog::new();
        let session = Session::builder()
            .env(Env::from_slice(&[]))
            .fs(Fs::from_slice(&[]))
            .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
            .region_name(sandbox.region())
            .endpoint_url(sandbox.endpoint_url())
            .wire_log(wire.clone())
            .build()
            .await?;
        Ok(Self::new(session, wire, Some(sandbox)))
    }

    async fn elsewhere(options: &Options) -> Result<Self, Failure> {
        let wire = WireLog::new();
        let mut builder = Session::builder().wire_log(wire.clone());
        if let Some(name) = &options.profile {
            builder = builder.profile_name(name);
        }
        if let Some(name) = &options.region {
            builder = builder.region_name(name);
        }
        if let Some(url) = &options.endpoint_url {
            builder = builder.endpoint_url(url);
        }
        let session = with_a_region(builder.build().await?, options)?;
        Ok(Self::new(session, wire, None))
    }
}

/// Nothing can be signed without a region. An endpoint of one's own has a usual one; AWS has not.
fn with_a_region(session: Session, options: &Options) -> Result<Session, Failure> {
    if session.region_name().is_some() {
        return Ok(session);
    }
    if options.aws {
        let problem = "no region: give --region, set AWS_REGION, or add one to the profile";
        return Err(Failure::Misuse(problem.to_owned()));
    }
    Ok(session.with_region(DEFAULT_REGION)?)
}
