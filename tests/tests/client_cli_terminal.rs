//! What the command line does on a terminal, and only there: colours, progress, repeated screens, hidden input.

use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{ExitStatus, Stdio};

use wharf_client::prelude::*;
use wharf_client::types::StopOptions;
use wharf_mock::WharfMock;
use wharf_tests::user::User;
use wharf_tests::{Said, Terminal, TestServer, command_line, end_of, program, proved, ready};

/// Which of a program's streams are a terminal.
#[derive(Clone, Copy)]
struct On {
    out: bool,
    err: bool,
}

const TERMINAL: On = On { out: true, err: true };

/// What a run of `wharf` showed on the terminal, and what it wrote elsewhere.
struct Shown {
    status: ExitStatus,
    terminal: String,
    elsewhere: String,
}

/// Runs `wharf` to its end, with the terminal on some of its streams and a pipe on the others.
async fn show(user: &User, arguments: &[&str], on: On) -> Shown {
    let terminal = Terminal::open();
    let (reading, writing) = std::io::pipe().expect("a pipe");
    let stream = |is_terminal: bool| {
        if is_terminal { terminal.stream() } else { writing.try_clone().expect("a writer").into() }
    };
    let mut child = {
        let mut command = user.command(arguments);
        command.env("TERM", "xterm-256color").stdin(Stdio::null());
        command.stdout(stream(on.out)).stderr(stream(on.err)).spawn().expect("wharf starts")
    };
    drop(writing);
    let (terminal, elsewhere) = (terminal.shown(), Said::of(reading));
    let status = end_of(&mut child).await;
    Shown { status, terminal: terminal.to_the_end().await, elsewhere: elsewhere.to_the_end().await }
}

/// Whether there is an escape sequence that sets colours or weights.
fn is_coloured(text: &str) -> bool {
    text.split("\x1b[").skip(1).any(|sequence| {
        let end = sequence.trim_start_matches(|part: char| part.is_ascii_digit() || part == ';');
        end.starts_with('m')
    })
}

#[tokio::test]
async fn colours_are_for_terminals_alone_and_no_color_turns_them_off() {
    let mock = WharfMock::from_contract();
    let mut user = User::of(command_line!(), &mock.address(), "any");
    let list = ["workstation", "list"];

    let shown = show(&user, &list, TERMINAL).await;
    assert!(shown.status.success() && is_coloured(&shown.terminal), "{:?}", shown.terminal);
    let piped = show(&user, &list, On { out: false, err: true }).await;
    assert!(piped.elsewhere.starts_with("ID ") && !is_coloured(&piped.elsewhere), "{:?}", piped.elsewhere);

    let failed = ["workstation", "show", "no id"];
    mock.next("workstations-get", 2, 404);
    let missing = ["workstation", "show", "ws-99999"];
    let shown = show(&user, &missing, On { out: false, err: true }).await;
    assert!(shown.terminal.contains("\x1b[1;31merror\x1b[0m: "), "{:?}", shown.terminal);
    let piped = show(&user, &missing, On { out: true, err: false }).await;
    assert!(piped.elsewhere.starts_with("error: "), "{:?}", piped.elsewhere);

    user.environment.push(("NO_COLOR", "1".to_owned()));
    mock.next("workstations-get", 1, 404);
    for arguments in [&list[..], &missing, &failed, &["--help"]] {
        let shown = show(&user, arguments, TERMINAL).await;
        assert!(!shown.terminal.is_empty() && !is_coloured(&shown.terminal), "{:?}", shown.terminal);
    }
    user.environment.pop();
    user.environment.push(("NO_COLOR", String::new()));
    assert!(is_coloured(&show(&user, &list, TERMINAL).await.terminal), "an empty NO_COLOR says nothing");
    proved("README: The command line", "Colours are for terminals alone, and `NO_COLOR` turns them off;");
}

#[tokio::test]
async fn progress_is_shown_while_something_takes_its_time_if_somebody_can_see_it() {
    let server = TestServer::start(program!()).await;
    let mut user = User::of(command_line!(), &server.address(), &server.token());
    let id = ready(&server).await.id;
    let wait = ["workstation", "wait", &*id, "--status", "running", "--timeout-seconds", "1", "-o", "json"];

    let shown = show(&user, &wait, On { out: false, err: true }).await;
    assert!(shown.terminal.contains(&format!("wait {}", *id)), "{:?}", shown.terminal);
    assert!(shown.terminal.ends_with("\x1b[2K"), "it is gone in the end: {:?}", shown.terminal);
    assert!(serde_json::from_str::<serde_json::Value>(&shown.elsewhere).is_ok(), "{}", shown.elsewhere);

    user.environment.push(("NO_COLOR", "1".to_owned()));
    let plain = show(&user, &wait, On { out: false, err: true }).await;
    assert!(plain.terminal.contains("wait ") && !is_coloured(&plain.terminal), "{:?}", plain.terminal);
    user.environment.pop();

    let unseen = show(&user, &wait, On { out: true, err: false }).await;
    assert_eq!(unseen.elsewhere, "", "standard error is no terminal");
    assert!(!unseen.terminal.contains("wait "), "{:?}", unseen.terminal);
    proved("README: The command line", "progress is shown where standard error is a terminal.");
}

#[tokio::test]
async fn what_is_watched_is_shown_again_until_it_can_not_be() {
    let server = TestServer::start(program!()).await;
    let user = User::of(command_line!(), &server.address(), &server.token());
    let (id, client) = (ready(&server).await.id, server.client());
    let (reading, writing) = std::io::pipe().expect("a pipe");
    let mut watching = user
        .command(&["workstation", "show", &id, "--watch=1"])
        .stdout(writing.try_clone().expect("a second writer"))
        .stderr(writing)
        .spawn()
        .expect("wharf starts");
    let said = Said::of(reading);

    said.until(|said| said.matches("stopped").count() >= 2).await;
    client.workstations_launch().id(id.clone()).send().await.expect("200");
    said.wait_for("running").await;
    let stop = client.workstations_stop().id(id.clone()).body(StopOptions { force: true });
    stop.send().await.expect("200");
    client.workstations_delete().id(id).send().await.expect("204");

    assert_eq!(end_of(&mut watching).await.code(), Some(5));
    let said = said.to_the_end().await;
    assert!(said.contains("workstation_not_found") && !said.contains('\x1b'), "{said}");
    proved("README: The command line", "it shows what is read again and again until that fails;");
}

#[tokio::test]
async fn on_a_terminal_each_look_has_the_screen_to_itself_and_an_interrupt_ends_them() {
    let mock = WharfMock::from_contract();
    let user = User::of(command_line!(), &mock.address(), "any");
    let terminal = Terminal::open();
    let mut watching = user
        .command(&["workstation", "list", "--watch=1"])
        .stdout(terminal.stream())
        .stderr(terminal.stream())
        .spawn()
        .expect("wharf starts");
    let shown = terminal.shown();
    shown.until(|shown| shown.matches("\x1b[2J\x1b[H").count() >= 2).await;

    let process = rustix::process::Pid::from_raw(watching.id().expect("it runs").cast_signed());
    rustix::process::kill_process(process.expect("a process id"), rustix::process::Signal::INT)
        .expect("it can be interrupted");

    assert_eq!(end_of(&mut watching).await.signal(), Some(2));
    proved(
        "README: The command line",
        "on a terminal each look has the screen to itself, and an interrupt ends them.",
    );
}

#[tokio::test]
async fn watching_a_workstation_prints_a_line_a_change_until_it_is_gone() {
    let server = TestServer::start(program!()).await;
    let user = User::of(command_line!(), &server.address(), &server.token());
    let (id, client) = (ready(&server).await.id, server.client());
    let (reading, writing) = std::io::pipe().expect("a pipe");
    let mut watching =
        user.command(&["workstation", "watch", &id]).stdout(writing).spawn().expect("wharf starts");
    let said = Said::of(reading);
    said.wait_for("stopped\n").await;
    client.workstations_launch().id(id.clone()).send().await.expect("200");
    said.wait_for("running\n").await;
    let until = user.run(&["workstation", "watch", &id, "--until", "running"]).await;
    assert!(until.done().ends_with("running\n"), "{}", until.out);
    client.workstations_stop().id(id.clone()).send().await.expect("200");
    said.until(|said| said.matches("stopped\n").count() == 2).await;
    client.workstations_delete().id(id.clone()).send().await.expect("204");

    assert!(end_of(&mut watching).await.success());
    let said = said.to_the_end().await;
    assert!(said.ends_with("gone\n"), "{said}");
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines.windows(2).all(|pair| pair[0] != pair[1]), "a line without a change:\n{said}");
    assert_eq!(user.run(&["workstation", "watch", &id]).await.code, Some(5), "it was never there");
    proved(
        "README: The command line",
        "`wharf workstation watch` prints a line a change until the workstation is gone.",
    );
}

#[tokio::test]
async fn a_token_is_asked_for_and_not_shown() {
    let mock = WharfMock::from_contract();
    let user = User::new(command_line!());
    let terminal = Terminal::open();
    let mut login = user
        .command(&["login", &mock.address()])
        .stdin(terminal.stream())
        .stdout(terminal.stream())
        .stderr(terminal.stream())
        .spawn()
        .expect("wharf starts");
    let mut keyboard = terminal.keyboard();
    let shown = terminal.shown();
    shown.wait_for("Token for ").await;
    keyboard.write_all(b"wharf_secret\n").expect("it is typed");

    assert!(end_of(&mut login).await.success());
    drop(keyboard);
    let shown = shown.to_the_end().await;
    assert!(!shown.contains("secret"), "{shown}");
    assert!(std::fs::read_to_string(user.profiles()).expect("the profiles").contains("wharf_secret"));
    proved("README: The command line", "`wharf login` asks for a token without showing it;");
}
