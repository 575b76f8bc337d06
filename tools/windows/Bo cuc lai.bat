@echo off
setlocal
if "%~1"=="" (
  echo Keo mot hoac nhieu tep Word tha vao bieu tuong nay de bo cuc lai dung the thuc.
  pause
  exit /b 2
)
call "%~dp0vanban.bat" chuan-hoa %* -o "%~dp1bo-cuc-lai"
echo.
echo Ban moi nam trong thu muc: %~dp1bo-cuc-lai
pause
