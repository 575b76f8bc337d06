@echo off
setlocal
if "%~1"=="" (
  echo Keo mot hoac nhieu tep Word tha vao bieu tuong nay de kiem tra.
  pause
  exit /b 2
)
call "%~dp0vanban.bat" kiem-tra %*
echo.
pause
