# Sourced by run.sh and test.sh: installs what is missing through apt or brew, or says what to install.
#   require_programs [browser]

require_programs() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download (Debian, Ubuntu: apt-get install dotnet-sdk-10.0)."
  local debian=() brew=()
  has_postgres || { debian+=(postgresql); brew+=(postgresql@16); }
  { command -v node && command -v npm; } >/dev/null || { debian+=(nodejs npm); brew+=(node); }
  has_chinese_font || { debian+=(fonts-noto-cjk); }
  if [ "${1:-}" = browser ] && ! command -v chromium >/dev/null; then debian+=(chromium); fi
  [ ${#debian[@]} = 0 ] && return

  if command -v apt-get >/dev/null; then install_with_apt "${debian[@]}"
  elif command -v brew >/dev/null; then [ ${#brew[@]} = 0 ] || brew install "${brew[@]}"
  else stop "Missing: ${debian[*]}. Install these with your system's package manager (the names are Debian's) and start again."; fi
}

has_postgres() {
  [ -x "${PG_BIN:-}/initdb" ] || command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null \
    || compgen -G '/opt/homebrew/opt/postgresql*/bin/initdb' >/dev/null || compgen -G '/usr/local/opt/postgresql*/bin/initdb' >/dev/null
}

has_chinese_font() {
  [ "$(uname)" = Darwin ] && return # macOS ships PingFang
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
    \( -iname '*cjk*' -o -iname '*wqy*' -o -iname '*droidsansfallback*' -o -iname '*han*sans*' \) -print -quit 2>/dev/null || true)" ]
}

install_with_apt() {
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "Missing: $*. Run as root: apt-get update && apt-get install $*"
    as_root=(sudo)
  fi
  echo "Installing $* ..."
  "${as_root[@]}" apt-get update -qq || stop "apt-get update failed. Install by hand and start again: $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null \
    || stop "apt-get install failed. Install by hand and start again: $*"
}

stop() { echo "$*" >&2; exit 2; }
