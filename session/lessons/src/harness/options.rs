//! The options of every lesson.

use clap::Args;

/// The end of each program's help.
pub const SAFETY: &str = "Without --aws or --endpoint-url a lesson runs against a sandbox inside this process, and \
nothing leaves the machine.\nExit codes: 0 done, 1 failed, 2 misused.";

/// The options of every lesson.
///
/// They may stand before or after the lesson's name.
#[derive(Args, Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
#[command(next_help_heading = "Options of every lesson")]
pub struct Options {
    /// Print each HTTP request that the lesson sent
    #[arg(long, global = true)]
    pub wire: bool,

    /// Print one JSON object: lesson, way, result, wire
    #[arg(long, global = true)]
    pub json: bool,

    /// Print all rows of a long list
    #[arg(long, global = true)]
    pub full: bool,

    /// The number of demo objects
    #[arg(long, global = true, value_name = "N", default_value_t = 10)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub keys: u32,

    /// Go to this endpoint, with your own credentials
    #[arg(long, global = true, value_name = "URL")]
    pub endpoint_url: Option<String>,

    /// Use this profile of your AWS files
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,

    /// Use this region
    #[arg(long, global = true, value_name = "NAME")]
    pub region: Option<String>,

    /// Go to AWS, with your own credentials and at your own cost
    #[arg(long, global = true, conflicts_with = "endpoint_url")]
    pub aws: bool,
}
