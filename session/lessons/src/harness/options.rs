//! The flags of every lesson.

use clap::Args;

/// What each program's help ends with.
pub const SAFETY: &str = "Without --aws or --endpoint-url a lesson plays in a sandbox inside this process, and nothing \
leaves the machine.\nExit codes: 0 done, 1 failed, 2 misused.";

/// The flags of every lesson, whichever program it belongs to.
///
/// A program flattens them into its command line; they may stand before or after the lesson's name.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Options of every lesson")]
pub struct Options {
    /// Show each HTTP request that the lesson sent
    #[arg(long, global = true)]
    pub wire: bool,

    /// Print one JSON object: lesson, way, result, wire
    #[arg(long, global = true)]
    pub json: bool,

    /// How many objects of demo data there are
    #[arg(long, global = true, value_name = "N", default_value_t = 10)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    pub keys: u32,

    /// Go to this endpoint instead of a sandbox, with your own credentials
    #[arg(long, global = true, value_name = "URL")]
    pub endpoint_url: Option<String>,

    /// Use this profile of your AWS files
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,

    /// Use this region
    #[arg(long, global = true, value_name = "NAME")]
    pub region: Option<String>,

    /// Go to AWS, with your own credentials; costs are yours
    #[arg(long, global = true, conflicts_with = "endpoint_url")]
    pub aws: bool,
}
